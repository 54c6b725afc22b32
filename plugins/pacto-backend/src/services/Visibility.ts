import type { ServiceScope } from '../store';

/**
 * What one caller may see, for the length of one request. A service that a catalog entity stands for is visible
 * when the caller may read that entity; any other needs the permission `pacto.unlinked.read`.
 *
 * @internal
 */
export interface Visibility {
  /** The caller sees everything; then what they do not see does not exist. */
  readonly all: boolean;
  /** For lists: restricts before anything is counted. */
  scope(): Promise<ServiceScope>;
  /** Those of these repositories (`host/path`) that the caller may see. */
  visibleOf(repositories: readonly string[]): Promise<ReadonlySet<string>>;
  /** The entity that stands for a repository; ask only for visible ones. */
  entityRefOf(repository: string): Promise<string | undefined>;
}
