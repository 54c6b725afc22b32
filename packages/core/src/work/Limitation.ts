/**
 * Why a result is not whole. A result with limitations is partial, and what it does not say is unknown.
 *
 * @public
 */
export interface Limitation {
  /** `WORK_LIMIT`, `DEPTH_LIMIT`, `UNREADABLE`, `UNRESOLVED`, … */
  code: string;
  /** "partial, because …", one sentence. */
  message: string;
  /** Place in the contract or a file of the bundle. */
  path?: string;
}
