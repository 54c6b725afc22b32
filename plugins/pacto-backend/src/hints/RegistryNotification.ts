/**
 * What a registry says has happened. It is not believed: it tells which repository to read again, and when.
 *
 * @internal
 */
export interface RegistryNotification {
  /** `host[:port]`, from the configuration of the webhook. */
  registry: string;
  /** Without the host. */
  repository: string;
  tag?: string;
  digest?: string;
  action: 'push' | 'delete';
}

/**
 * What one family of registries puts into a payload: the repository as the registry names it.
 *
 * @internal
 */
export type NotificationMapping = (
  payload: unknown,
  options: { repositoryKey: 'path' | 'host' },
) => RawNotification[];

/** Values that nobody checked yet. @internal */
export interface RawNotification {
  repository: unknown;
  tag?: unknown;
  digest?: unknown;
  action: 'push' | 'delete';
}
