import type { RevisionHead, TagRecord } from '../store';

/**
 * The revision that stands for the service: of the tags, newest first, the first that holds a valid contract, else
 * the first that holds a contract at all. When no tag does, the one that stood for it before stays, so that a bad
 * re-push takes nothing away.
 *
 * @internal
 */
export function chooseCurrent(options: {
  newestFirst: readonly TagRecord[];
  heads: ReadonlyMap<string, RevisionHead>;
  previous?: string;
}): RevisionHead | undefined {
  const { newestFirst, heads, previous } = options;
  const read = newestFirst.flatMap(({ digest }) => {
    const head = heads.get(digest ?? '');
    return head?.hasContract ? [head] : [];
  });
  return (
    read.find(head => head.state === 'valid') ??
    read[0] ??
    heads.get(previous ?? '')
  );
}
