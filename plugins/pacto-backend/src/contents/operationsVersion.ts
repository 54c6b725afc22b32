/**
 * Raise it when outlines change, so that the operations of all services are listed again.
 *
 * @internal
 */
export const OPERATIONS_VERSION = 1;
