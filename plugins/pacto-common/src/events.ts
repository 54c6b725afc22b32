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

/**
 * The channel of the signals plugin on which open pages hear that contracts changed. The message names nothing that
 * changed: not everybody who hears it may know.
 *
 * @public
 */
export const PACTO_SIGNAL_CHANNEL = 'pacto';
