import type { View } from '../resolution';
import type { ServiceScope } from '../store';
import type { LinkedEntities } from './EntityIndex';

/**
 * What one caller may see, for the length of one request. A service that a catalog entity stands for is visible
 * when the caller may read that entity; any other needs the permission `pacto.unlinked.read`.
 *
 * @internal
 */
export interface Visibility extends View {
  /** For lists: restricts before anything is counted. */
  scope(): Promise<ServiceScope>;
  /** The entity that stands for a repository; ask only for visible ones. */
  entityRefOf(repository: string): Promise<string | undefined>;
  /** The same for many, with what these entities say. */
  entities(): Promise<LinkedEntities>;
}
