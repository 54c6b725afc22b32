import type { ContractSide } from '../../contract/ContractSide';
import { pairEntries } from '../../contract/pairEntries';
import {
  interfacesOf,
  type WrittenInterface,
} from '../../contract/writtenValues';
import { named } from '../texts';
import type { UpstreamChanges } from '../UpstreamChanges';

/**
 * Source: diff sheet, §4.
 *
 * @param compareFiles - Called for each interface that both sides have with one type.
 * @internal
 */
export function compareInterfaces(
  old: ContractSide,
  next: ContractSide,
  all: UpstreamChanges,
  compareFiles: (pair: {
    name: string;
    old: WrittenInterface;
    next: WrittenInterface;
  }) => void,
): void {
  const pairs = pairEntries(
    interfacesOf(old),
    interfacesOf(next),
    ({ name }) => name,
  );
  for (const { key: name, old: before, next: after } of pairs) {
    const changes = all.about({ kind: 'interface', name });
    if (!before || !after) {
      changes.field('interfaces', {
        old: before && name,
        next: after && name,
      });
      continue;
    }
    const rows = {
      'interfaces.type': [before.type, after.type],
      'interfaces.visibility': [before.visibility, after.visibility],
      'interfaces.ref': [before.file, after.file],
    };
    for (const [path, [one = '', other = '']] of Object.entries(rows)) {
      changes.field(path, { old: named(name, one), next: named(name, other) });
    }
    if (before.type === after.type) {
      compareFiles({ name, old: before, next: after });
    }
  }
}
