/**
 * Start of the location of entities that were generated from a contract; the repository follows, as in
 * `pacto:ghcr.io/acme/payments`. The same text is the catalog's refresh key of everything about a repository.
 *
 * @public
 */
export const PACTO_LOCATION_PREFIX = 'pacto:';
