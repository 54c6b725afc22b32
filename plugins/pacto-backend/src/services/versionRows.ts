import type { Version } from '@pacto/backstage-plugin-pacto-common';
import { compareVersions, type Finding } from '@pacto/core';
import type { ProblemRecord, RevisionHead, TagRecord } from '../store';

/** Characters of a version that rows are ordered by: cursors hold it, and authors may write any text. */
const KEY_LENGTH = 200;

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
  heads: readonly RevisionHead[];
  problems: readonly ProblemRecord[];
  /** Errors and warnings by digest. */
  findings: ReadonlyMap<string, Finding[]>;
}

/**
 * One row per revision, and one per tag whose content could not be read, newest first.
 *
 * @internal
 */
export function toVersionRows(input: VersionRowsInput): VersionRow[] {
  const { currentDigest, tags, heads, findings } = input;
  const revisions = heads.map((head): VersionRow => {
    const names = tags.flatMap(({ tag, digest }) =>
      digest === head.digest ? [tag] : [],
    );
    return {
      sortKey: [
        head.version?.slice(0, KEY_LENGTH) ?? highest(names),
        head.firstSeenAt,
        head.digest,
      ],
      version: {
        version: head.version,
        digest: head.digest,
        tags: names,
        state: head.state,
        current: head.digest === currentDigest,
        pactoVersion: head.pactoVersion,
        size: head.layer?.size,
        findings: findings.get(head.digest) ?? [],
        firstSeenAt: head.firstSeenAt,
      },
    };
  });
  return [...revisions, ...unreadTags(input)].sort((a, b) =>
    compareVersionRows(a.sortKey, b.sortKey),
  );
}

/** Negative when `a` comes first. @internal */
export function compareVersionRows(
  a: readonly string[],
  b: readonly string[],
): number {
  return (
    compareVersions(b[0], a[0]) ||
    compareText(b[1], a[1]) ||
    compareText(a[2], b[2])
  );
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

function highest(tags: readonly string[]): string {
  return [...tags].sort(compareVersions).at(-1) ?? '';
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
