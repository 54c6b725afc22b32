/**
 * Published on the events service when contracts changed; the payload is a {@link ContractsChangedPayload}.
 *
 * @public
 */
export const PACTO_CONTRACTS_CHANGED_TOPIC = 'pacto.contracts.changed';

/** @public */
export interface ContractsChangedPayload {
  sourceId: string;
  repositories: string[];
}
