import type { Fields } from '../../../contract/load/Fields';
import type { ContractSide } from '../../contract/ContractSide';
import { entryText } from '../../contract/entryText';
import { filled } from '../texts';
import type { UpstreamChanges } from '../UpstreamChanges';
import type { SchemaPair } from '../../contract/SchemaPair';

/** What an entry says about its schema. @internal */
export const readSource = (entry: Fields): Source => ({
  schema: filled(entry.text('schema')),
  ref: filled(entry.text('ref')),
});

const ownSource = (configuration: Fields): Source =>
  configuration.has('configs') ? {} : readSource(configuration);

const sourceOf = (entry: Fields): string => {
  const source = readSource(entry);
  const name = entry.text('name');
  return name === undefined
    ? source.ref ?? source.schema ?? ''
    : entryText({ name, ...source });
};

/**
 * `configuration` of 1.0-a to 1.0-d; entries of `configs` are told apart by position. With `configs` what stands
 * beside it is ignored. Source: diff sheet, §3; contract format, §3.
 *
 * @internal
 */
export function compareOldConfiguration(
  old: ContractSide,
  next: ContractSide,
  all: UpstreamChanges,
  compareFiles: (pair: SchemaPair) => void,
): void {
  const changes = all.about({ kind: 'configuration' });
  const before = old.root.map('configuration');
  const after = next.root.map('configuration');
  if (!before || !after) {
    changes.field('configuration', {
      old: before && sourceOf(before),
      next: after && sourceOf(after),
    });
    return;
  }
  compareSource(
    { path: 'configuration', old: ownSource(before), next: ownSource(after) },
    changes,
    compareFiles,
  );
  const oldEntries = before.list('configs');
  const nextEntries = after.list('configs');
  const count = Math.max(oldEntries.length, nextEntries.length);
  for (let index = 0; index < count; index += 1) {
    comparePosition(
      { index, old: oldEntries.at(index), next: nextEntries.at(index) },
      changes,
      compareFiles,
    );
  }
}

/** @internal */
export interface Source {
  schema?: string;
  ref?: string;
}

function comparePosition(
  pair: { index: number; old?: Fields; next?: Fields },
  changes: UpstreamChanges,
  compareFiles: (pair: SchemaPair) => void,
) {
  const { old, next } = pair;
  const path = `configuration.configs[${pair.index}]`;
  const row = 'configuration.configs[]';
  if (!old || !next) {
    changes.field(
      path,
      { old: old && sourceOf(old), next: next && sourceOf(next) },
      row,
    );
    return;
  }
  changes.field(
    `${path}.name`,
    { old: filled(old.text('name')), next: filled(next.text('name')) },
    `${row}.name`,
  );
  compareSource(
    { path, row, old: readSource(old), next: readSource(next) },
    changes,
    compareFiles,
  );
}

/** `schema` is always "modified". @internal */
export function compareSource(
  pair: { path: string; row?: string; old: Source; next: Source },
  changes: UpstreamChanges,
  compareFiles: (pair: SchemaPair) => void,
): void {
  const { path, row = path, old, next } = pair;
  changes.field(
    `${path}.schema`,
    { old: old.schema ?? '', next: next.schema ?? '' },
    `${row}.schema`,
  );
  changes.field(`${path}.ref`, { old: old.ref, next: next.ref }, `${row}.ref`);
  if (old.schema && next.schema) {
    compareFiles({ name: path, old: old.schema, next: next.schema });
  }
}
