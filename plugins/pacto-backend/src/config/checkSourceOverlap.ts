import { InputError } from '@backstage/errors';
import { patternsOverlap } from './repositoryPattern';
import type { SourceConfig } from './types';

/**
 * Every repository belongs to one source: throws an InputError when two sources of one host may list the same, or
 * both discover more.
 *
 * @internal
 */
export function checkSourceOverlap(sources: readonly SourceConfig[]): void {
  sources.forEach((source, index) => {
    for (const other of sources.slice(0, index)) {
      if (other.host !== source.host) continue;
      if (discovers(other) && discovers(source)) {
        throw new InputError(
          `pacto.sources.${other.id} and pacto.sources.${source.id} both discover repositories of ${source.host}. ` +
            'Let one of them do that.',
        );
      }
      const clash = findClash(other.repositories, source.repositories);
      if (clash) {
        throw new InputError(
          `pacto.sources.${other.id} and pacto.sources.${source.id} both read ${source.host}, and "${clash[0]}" and ` +
            `"${clash[1]}" may mean the same repository. Give each repository to one source, or make them one source.`,
        );
      }
    }
  });
}

function discovers(source: SourceConfig): boolean {
  return (
    source.type === 'registry' &&
    (source.discover.entities || source.discover.references)
  );
}

function findClash(a: string[], b: string[]): [string, string] | undefined {
  for (const left of a) {
    const right = b.find(candidate => patternsOverlap(left, candidate));
    if (right !== undefined) return [left, right];
  }
  return undefined;
}
