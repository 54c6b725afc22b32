import { entryText } from '../contract/entryText';
import { pairEntries } from '../contract/pairEntries';
import type { SchemaPair } from '../contract/SchemaPair';
import { filled, named } from './texts';
import type { UpstreamChanges } from './UpstreamChanges';

const PATHS = { configuration: 'configurations', policy: 'policies' } as const;

interface Entry {
  name: string;
  schema?: string;
  ref?: string;
}

/**
 * Configurations or policies by name. Source: diff sheet, §3 and §4.
 *
 * @param options - `schemaIsText`: 1.x takes an absent schema for an empty one, so it is only ever modified.
 * `compareMore`: called for each entry that both sides have. `compareFiles`: for those with a schema of their own on
 * both sides.
 * @internal
 */
export function compareEntries<T extends Entry>(
  lists: {
    kind: 'configuration' | 'policy';
    old: readonly T[];
    next: readonly T[];
  },
  all: UpstreamChanges,
  options: {
    schemaIsText: boolean;
    compareMore?(pair: { old: T; next: T }, changes: UpstreamChanges): void;
    compareFiles(pair: SchemaPair): void;
  },
): void {
  const { kind, old, next } = lists;
  const path = PATHS[kind];
  const schemaOf = ({ schema }: Entry) =>
    options.schemaIsText ? schema ?? '' : filled(schema);
  for (const pair of pairEntries(old, next, ({ name }) => name)) {
    const { key: name, old: before, next: after } = pair;
    const changes = all.about({ kind, name });
    if (!before || !after) {
      changes.field(path, {
        old: before && entryText(before),
        next: after && entryText(after),
      });
      continue;
    }
    changes.field(`${path}.schema`, {
      old: named(name, schemaOf(before)),
      next: named(name, schemaOf(after)),
    });
    changes.field(`${path}.ref`, {
      old: named(name, filled(before.ref)),
      next: named(name, filled(after.ref)),
    });
    options.compareMore?.({ old: before, next: after }, changes);
    if (before.schema && after.schema) {
      options.compareFiles({ name, old: before.schema, next: after.schema });
    }
  }
}
