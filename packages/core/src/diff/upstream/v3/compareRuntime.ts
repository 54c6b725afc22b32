import type { ContractSide } from '../../contract/ContractSide';
import { pairEntries } from '../../contract/pairEntries';
import {
  capabilitiesOf,
  runtimeOf,
  stateOf,
} from '../../contract/writtenValues';
import { filled } from '../texts';
import type { UpstreamChanges } from '../UpstreamChanges';

const STATE = [
  'state.type',
  'state.persistence.scope',
  'state.persistence.durability',
  'state.dataCriticality',
] as const;

/** Workload, state and capabilities; a changed binding is no change. Source: diff sheet, §4. @internal */
export function compareRuntime(
  old: ContractSide,
  next: ContractSide,
  all: UpstreamChanges,
): void {
  const changes = all.about({ kind: 'runtime' });
  changes.field('workload', {
    old: filled(runtimeOf(old).text('workload')),
    next: filled(runtimeOf(next).text('workload')),
  });
  const before = stateOf(old);
  const after = stateOf(next);
  for (const path of STATE) {
    changes.field(path, { old: before?.[path], next: after?.[path] });
  }
  const pairs = pairEntries(
    capabilitiesOf(old),
    capabilitiesOf(next),
    ({ id }) => id,
  );
  for (const { key, old: one, next: other } of pairs) {
    changes.field('capabilities', { old: one && key, next: other && key });
  }
}
