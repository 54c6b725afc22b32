/**
 * On an entity: the contract it stands for, `oci://host/path`. On a hand-written entity it asks for enrichment.
 *
 * @public
 */
export const PACTO_CONTRACT_ANNOTATION = 'pacto.dev/contract';

/**
 * On API entities: the name of the interface inside the contract.
 *
 * @public
 */
export const PACTO_INTERFACE_ANNOTATION = 'pacto.dev/interface';

/** `service.version` of the current revision. @public */
export const PACTO_VERSION_ANNOTATION = 'pacto.dev/version';

/** Manifest digest of the current revision. @public */
export const PACTO_DIGEST_ANNOTATION = 'pacto.dev/digest';

/** valid, invalid or unknown. @public */
export const PACTO_STATUS_ANNOTATION = 'pacto.dev/status';

/** What keeps the entity from being complete (owner, targets, collisions), one sentence each. @public */
export const PACTO_FINDINGS_ANNOTATION = 'pacto.dev/findings';
