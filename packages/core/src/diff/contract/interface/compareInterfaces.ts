import type { ChangeCollector } from '../../ChangeCollector';
import type { ContractSide } from '../ContractSide';
import { pairEntries } from '../pairEntries';
import { report } from '../report';
import { interfacesOf, type WrittenInterface } from '../writtenValues';
import { visibilityRule } from './visibilityRule';

/** An interface that both sides have. @internal */
export interface InterfacePair {
  name: string;
  old: WrittenInterface;
  next: WrittenInterface;
}

/** @returns The interfaces that both sides have. @internal */
export function compareInterfaces(
  old: ContractSide,
  next: ContractSide,
  all: ChangeCollector,
): InterfacePair[] {
  const pairs = pairEntries(
    interfacesOf(old),
    interfacesOf(next),
    ({ name }) => name,
  );
  return pairs.flatMap(({ key: name, old: before, next: after }) => {
    const changes = all.about({ kind: 'interface', name });
    if (!before || !after) {
      changes.add(before ? 'interface.removed' : 'interface.added', {
        path: 'interfaces',
        type: before ? 'removed' : 'added',
        [before ? 'oldValue' : 'newValue']: name,
      });
      return [];
    }
    compareFields({ name, old: before, next: after }, next, changes);
    return [{ name, old: before, next: after }];
  });
}

function compareFields(
  { old, next }: InterfacePair,
  side: ContractSide,
  changes: ChangeCollector,
) {
  report(
    changes,
    { path: 'interfaces.type', old: old.type, next: next.type },
    'interface.type-changed',
  );
  const hasPorts = side.contract.generation !== '2.0';
  report(
    changes,
    {
      path: 'interfaces.port',
      old: old.port?.toString(),
      next: next.port?.toString(),
    },
    {
      added: 'interface.port-added',
      removed: hasPorts ? 'interface.port-removed' : 'interface.port-unsaid',
      modified: 'interface.port-changed',
    },
  );
  report(
    changes,
    {
      path: 'interfaces.visibility',
      old: old.visibility,
      next: next.visibility,
    },
    visibilityRule(old.visibility, next.visibility),
  );
  report(
    changes,
    { path: 'interfaces.definition', old: old.file, next: next.file },
    {
      added: 'interface.definition-added',
      removed: 'interface.definition-removed',
      modified: 'interface.definition-moved',
    },
  );
}
