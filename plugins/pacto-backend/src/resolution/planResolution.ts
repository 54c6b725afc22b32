import {
  chooseTag,
  InvalidRangeError,
  parseReference,
  type Reference,
  VersionRange,
} from '@pacto/core';
import type { ReferenceRecord, RevisionHead } from '../store';
import type {
  Resolution,
  ResolutionPlan,
  ResolutionWorld,
  TargetRecord,
} from './Resolution';

type RemoteReference = Extract<Reference, { kind: 'oci' }>;
type Outcome = Omit<Resolution, 'reference'>;

interface Choice {
  /** Of the revision that decides; absent when it is decided already. */
  digest?: string;
  settle(head: RevisionHead | undefined): Outcome;
}

/**
 * Resolves one reference by upstream's rules: a tag or digest is taken as it is, without a look at the range;
 * without one, the highest version tag that the range admits. Source: graph sheet, §2.
 *
 * A target that the reader may not see and one that does not exist give the same answer, `hidden`, to everybody who
 * does not see all: the text of the reference is theirs to read, whether something is behind it is not. Only who
 * sees all is told `not_found`.
 *
 * @internal
 */
export function planResolution(
  reference: ReferenceRecord,
  world: ResolutionWorld,
): ResolutionPlan {
  const { target, conflict, digest, settle } = plan(reference, world);
  return {
    revision:
      target && digest
        ? { repositoryId: target.service.id, digest }
        : undefined,
    settle: head => ({
      reference,
      ...settle(head),
      // Without the tags: resolutions are kept longer than these are needed.
      target: target && { service: target.service },
      conflict,
    }),
  };
}

function plan(
  written: ReferenceRecord,
  world: ResolutionWorld,
): Choice & Pick<Resolution, 'target' | 'conflict'> {
  let parsed: Reference;
  try {
    parsed = parseReference(written.ref);
  } catch (error) {
    return settled({
      state: 'unresolved',
      reason: 'invalid_reference',
      message: `${(error as Error).message} Correct it in the contract.`,
    });
  }
  if (parsed.kind === 'local') {
    return settled({
      state: 'unresolved',
      reason: 'local_reference',
      message:
        'A path means nothing outside the machine it was written on. Refer to the published contract with oci://.',
    });
  }
  const target = world.targets.get(parsed.repository);
  if (!target) return settled(absent(parsed, world));
  const range = readRange(written.range);
  return {
    ...choose(parsed, written, range, target),
    target,
    conflict: conflictOf(range, target),
  };
}

function settled(outcome: Outcome): Choice {
  return { settle: () => outcome };
}

function absent(
  { host, path, repository }: RemoteReference,
  world: ResolutionWorld,
): Outcome {
  const coverage = world.coverage(host, path);
  if (coverage === 'none') {
    return {
      state: 'unknown',
      reason: 'not_configured',
      message: `No source reads ${repository}. An administrator can add it under pacto.sources.`,
    };
  }
  if (!world.seesAll) {
    return {
      state: 'unknown',
      reason: 'hidden',
      message: `Nothing that you may see is at ${repository}. Ask its owners for access, or check the reference.`,
    };
  }
  if (coverage === 'unread') {
    return {
      state: 'unknown',
      reason: 'not_found',
      message: `${repository} is not known yet: its source was not read so far. Wait for the first sync.`,
    };
  }
  return {
    state: 'unresolved',
    reason: 'not_found',
    message: `${repository} does not exist in its source. Publish it, or correct the reference.`,
  };
}

function choose(
  { tag, digest, repository }: RemoteReference,
  { range: rangeText }: ReferenceRecord,
  range: VersionRange | InvalidRangeError | undefined,
  target: TargetRecord,
): Choice {
  if (digest !== undefined) return atDigest(digest.toLowerCase(), target);
  if (tag !== undefined) return atTag(tag, target);
  if (range instanceof InvalidRangeError) {
    return settled({
      state: 'unresolved',
      reason: 'invalid_range',
      message: `${range.message} Correct it in the contract.`,
    });
  }
  const names = target.tags.map(item => item.tag);
  const chosen = chooseTag(names, range);
  if (chosen !== undefined) return atTag(chosen, target);
  return settled(
    chooseTag(names) === undefined
      ? {
          state: 'unresolved',
          reason: 'no_versions',
          message: `${repository} has no version tags. Publish a version, or refer to a tag.`,
        }
      : {
          state: 'unresolved',
          reason: 'no_matching_version',
          message: `No version of ${repository} fits ${rangeText}. Widen the range, or publish a version that fits.`,
        },
  );
}

function atTag(tag: string, target: TargetRecord): Choice {
  const record = target.tags.find(item => item.tag === tag);
  if (!record) {
    return settled({
      state: 'unresolved',
      reason: 'not_found',
      message: `${target.service.repository} has no tag ${tag}. Publish it, or correct the reference.`,
    });
  }
  return {
    digest: record.digest,
    settle: revision =>
      revision?.hasContract
        ? { state: 'resolved', revision }
        : {
            // What did not arrive may be good; what arrived and holds no contract is not.
            state: revision ? 'unresolved' : 'unknown',
            reason: 'not_readable',
            message: `Tag ${tag} of ${target.service.repository} could not be read. Its page says why.`,
          },
  };
}

function atDigest(digest: string, { service }: TargetRecord): Choice {
  return {
    digest,
    settle: revision => {
      if (revision?.hasContract) return { state: 'resolved', revision };
      if (revision) {
        return {
          state: 'unresolved',
          reason: 'not_readable',
          message: `${digest} of ${service.repository} could not be read. Its page says why.`,
        };
      }
      return {
        // Only what has or had a tag is read, so it may well be there.
        state: 'unknown',
        reason: 'not_found',
        message: `${digest} had no tag in ${service.repository} when it was read. Give it one, or refer to a version.`,
      };
    },
  };
}

function readRange(
  text: string | undefined,
): VersionRange | InvalidRangeError | undefined {
  if (!text) return undefined;
  try {
    return VersionRange.parse(text);
  } catch (error) {
    if (error instanceof InvalidRangeError) return error;
    throw error;
  }
}

function conflictOf(
  range: VersionRange | InvalidRangeError | undefined,
  { service }: TargetRecord,
): string | undefined {
  if (!(range instanceof VersionRange) || service.version === undefined) {
    return undefined;
  }
  return range.admits(service.version)
    ? undefined
    : `${service.version} is published, and ${range.text} does not admit it`;
}
