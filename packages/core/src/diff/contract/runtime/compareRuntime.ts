import type { ChangeCollector } from '../../ChangeCollector';
import type { ContractSide } from '../ContractSide';
import { report } from '../report';
import { runtimeOf, stateOf } from '../writtenValues';

const STATE_RULES = {
  added: 'runtime.state-said',
  removed: 'runtime.state-unsaid',
  modified: 'runtime.state-changed',
};

const CRITICALITY_RULES = {
  added: 'runtime.criticality-said',
  removed: 'runtime.criticality-changed',
  modified: 'runtime.criticality-changed',
};

/** Rules by path; what 1.x has under `runtime` is at the top in 2.0. */
const STATE = {
  'state.type': STATE_RULES,
  'state.persistence.scope': STATE_RULES,
  'state.persistence.durability': STATE_RULES,
  'state.dataCriticality': CRITICALITY_RULES,
} as const;

/** Workload and state. @internal */
export function compareRuntime(
  old: ContractSide,
  next: ContractSide,
  all: ChangeCollector,
): void {
  const changes = all.about({ kind: 'runtime' });
  const workloadOf = (side: ContractSide) =>
    runtimeOf(side).text('workload') || undefined;
  report(
    changes,
    { path: 'workload', old: workloadOf(old), next: workloadOf(next) },
    {
      added: 'runtime.workload-said',
      removed: 'runtime.workload-unsaid',
      modified: 'runtime.workload-changed',
    },
  );
  const before = stateOf(old);
  const after = stateOf(next);
  for (const path of Object.keys(STATE) as (keyof typeof STATE)[]) {
    report(
      changes,
      { path, old: before?.[path], next: after?.[path] },
      STATE[path],
    );
  }
}
