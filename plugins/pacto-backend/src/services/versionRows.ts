import type { Signature, Version } from '@pacto/backstage-plugin-pacto-common';
import type { Finding } from '@pacto/core';
import { compareVersionKeys, planHops, versionKeyOf } from '../history';
import type {
  HopRecord,
  ProblemRecord,
  RevisionHead,
  TagMove,
  TagRecord,
} from '../store';
import { revisionState } from './revisionState';
import { toHop } from './toHop';

/** @internal */
export interface VersionRow {
  /** Version, first seen, and digest or tag. */
  sortKey: string[];
  version: Version;
}

/** @internal */
export interface VersionRowsInput {
  currentDigest?: string;
  tags: readonly TagRecord[];
  /** Version tags that were pushed again, oldest first. */
  moves: readonly TagMove[];
  heads: readonly RevisionHead[];
  problems: readonly ProblemRecord[];
  /** Errors and warnings by digest. */
  findings: ReadonlyMap<string, Finding[]>;
  /** What was compared already, by digest. */
  hops: ReadonlyMap<string, HopRecord>;
  signatureOf(digest: string): Signature | undefined;
}

/**
 * One row per revision, and one per tag whose content could not be read, newest first.
 *
 * @internal
 */
export function toVersionRows(input: VersionRowsInput): VersionRow[] {
  const { currentDigest, tags, heads, findings, hops } = input;
  const plan = planHops(heads, tags);
  const revisions = heads.map((head): VersionRow => {
    const names = tags.flatMap(({ tag, digest }) =>
      digest === head.digest ? [tag] : [],
    );
    return {
      sortKey: versionKeyOf(head, tags),
      version: {
        version: head.version,
        digest: head.digest,
        tags: names,
        state: revisionState(head),
        current: head.digest === currentDigest,
        pactoVersion: head.pactoVersion,
        size: head.layer?.size,
        findings: findings.get(head.digest) ?? [],
        hop: toHop(plan.get(head.digest)!, hops.get(head.digest)),
        repushes: repushesTo(head.digest, input.moves),
        missingTags: missingOf(tags, head.digest),
        signature: input.signatureOf(head.digest),
        firstSeenAt: head.firstSeenAt,
      },
    };
  });
  return [...revisions, ...unreadTags(input)].sort((a, b) =>
    compareVersionKeys(a.sortKey, b.sortKey),
  );
}

function repushesTo(
  digest: string,
  moves: readonly TagMove[],
): Version['repushes'] {
  const found = moves.filter(({ to }) => to === digest);
  if (found.length === 0) return undefined;
  return found.map(({ tag, from, to, at, sameContent }) => ({
    tag,
    fromDigest: from,
    toDigest: to,
    at,
    sameContent,
  }));
}

function missingOf(
  tags: readonly TagRecord[],
  digest: string,
): Version['missingTags'] {
  const found = tags.flatMap(({ tag, digest: of, missingSince }) =>
    of === digest && missingSince !== undefined
      ? [{ tag, since: missingSince }]
      : [],
  );
  return found.length > 0 ? found : undefined;
}

function unreadTags(input: VersionRowsInput): VersionRow[] {
  const problems = new Map(input.problems.map(item => [item.tag, item]));
  const heads = new Map(input.heads.map(head => [head.digest, head]));
  return input.tags.flatMap((record): VersionRow[] => {
    const problem = problems.get(record.tag);
    const head = heads.get(record.digest ?? '');
    // A tag that still shows its last good revision gets a row of its own only for bad content that replaced it.
    if (head && !(problem?.unreadable && head.hasContract)) return [];
    return [
      {
        sortKey: [record.tag, record.firstSeenAt, record.tag],
        version: {
          digest: head ? undefined : record.digest,
          tags: [record.tag],
          state: problem?.unreadable ? 'unreadable' : 'unavailable',
          current: false,
          findings: problem ? [toFinding(problem)] : [],
          hop: { state: 'failed', reason: 'This version was not read.' },
          firstSeenAt: record.firstSeenAt,
        },
      },
    ];
  });
}

function toFinding({ code, message, remedy }: ProblemRecord): Finding {
  return {
    code,
    severity: 'error',
    layer: 'bundle',
    path: '',
    message,
    remedy,
  };
}
