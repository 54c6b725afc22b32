import { randomUUID } from 'node:crypto';
import type { EventsService } from '@backstage/plugin-events-node';
import {
  type ContractsChangedPayload,
  PACTO_CONTRACTS_CHANGED_TOPIC,
} from '@pacto/backstage-plugin-pacto-common';
import type { PactoEntityProvider } from './PactoEntityProvider';

/**
 * Tells the provider of changed contracts. Each process subscribes under an id of its own, because each holds the
 * contracts in memory; the second replica to write a change finds it done.
 *
 * @internal
 */
export async function subscribeToEvents(options: {
  events: EventsService;
  provider: Pick<PactoEntityProvider, 'contractsChanged'>;
}): Promise<void> {
  const { events, provider } = options;
  await events.subscribe({
    id: `pacto-contracts-${randomUUID()}`,
    topics: [PACTO_CONTRACTS_CHANGED_TOPIC],
    async onEvent({ eventPayload }) {
      const { repositories } = eventPayload as ContractsChangedPayload;
      provider.contractsChanged(repositories);
    },
  });
}
