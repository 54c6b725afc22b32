import type { Fields } from '../../../contract/load/Fields';
import type { ContractSide } from '../../contract/ContractSide';
import type { UpstreamChanges } from '../UpstreamChanges';
import type { SchemaPair } from '../../contract/SchemaPair';
import { compareSource, readSource } from './compareOldConfiguration';

/** The one `policy` of 1.0-b and c, and `policies` by position of 1.0-d. Source: diff sheet, §3. @internal */
export function compareOldPolicies(
  old: ContractSide,
  next: ContractSide,
  all: UpstreamChanges,
  compareFiles: (pair: SchemaPair) => void,
): void {
  const changes = all.about({ kind: 'policy' });
  const compare = (
    places: { path: string; row: string },
    before: Fields | undefined,
    after: Fields | undefined,
  ) => {
    const { path, row } = places;
    if (before && after) {
      const sources = { old: readSource(before), next: readSource(after) };
      compareSource({ ...places, ...sources }, changes, compareFiles);
    } else {
      changes.field(
        path,
        { old: before && sourceText(before), next: after && sourceText(after) },
        row,
      );
    }
  };
  compare(
    { path: 'policy', row: 'policy' },
    old.root.map('policy'),
    next.root.map('policy'),
  );
  const oldEntries = old.root.list('policies');
  const nextEntries = next.root.list('policies');
  const count = Math.max(oldEntries.length, nextEntries.length);
  for (let index = 0; index < count; index += 1) {
    compare(
      { path: `policies[${index}]`, row: 'policies[]' },
      oldEntries.at(index),
      nextEntries.at(index),
    );
  }
}

function sourceText(entry: Fields): string {
  const { schema, ref } = readSource(entry);
  return ref ?? schema ?? '';
}
