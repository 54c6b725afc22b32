import type { ChangeCollector } from '../../ChangeCollector';
import type { ContractSide } from '../ContractSide';
import { pairEntries } from '../pairEntries';
import { report } from '../report';
import { capabilitiesOf, type WrittenCapability } from '../writtenValues';

/** @internal */
export function compareCapabilities(
  old: ContractSide,
  next: ContractSide,
  all: ChangeCollector,
): void {
  const pairs = pairEntries(
    capabilitiesOf(old),
    capabilitiesOf(next),
    ({ id }) => id,
  );
  for (const { key: name, old: before, next: after } of pairs) {
    const changes = all.about({ kind: 'runtime', name });
    if (!before || !after) {
      changes.add(before ? 'capability.removed' : 'capability.added', {
        path: 'capabilities',
        type: before ? 'removed' : 'added',
        [before ? 'oldValue' : 'newValue']: name,
      });
      continue;
    }
    report(
      changes,
      {
        path: 'capabilities.binding',
        old: bindingText(before),
        next: bindingText(after),
      },
      'capability.binding-changed',
    );
    report(
      changes,
      {
        path: 'capabilities.initialDelaySeconds',
        old: before.initialDelaySeconds?.toString(),
        next: after.initialDelaySeconds?.toString(),
      },
      'capability.delay-changed',
    );
  }
}

function bindingText(capability: WrittenCapability): string | undefined {
  const parts = [capability.interface, capability.path].filter(Boolean);
  return parts.length > 0 ? parts.join(' ') : undefined;
}
