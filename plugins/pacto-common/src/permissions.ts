import { createPermission } from '@backstage/plugin-permission-common';

/**
 * Start a sync of a source.
 *
 * @public
 */
export const pactoSyncStartPermission = createPermission({
  name: 'pacto.sync.start',
  attributes: { action: 'create' },
});

/**
 * See the sources, their health and what could not be read from them.
 *
 * @public
 */
export const pactoSourceReadPermission = createPermission({
  name: 'pacto.source.read',
  attributes: { action: 'read' },
});

/**
 * See contracts that no catalog entity stands for. Contracts with an entity are read with
 * `catalog.entity.read` on it.
 *
 * @public
 */
export const pactoUnlinkedReadPermission = createPermission({
  name: 'pacto.unlinked.read',
  attributes: { action: 'read' },
});

/**
 * See which entities the repositories of a source would become. Reads from the source, stores nothing.
 *
 * @public
 */
export const pactoSourcePreviewPermission = createPermission({
  name: 'pacto.source.preview',
  attributes: { action: 'read' },
});

/** @public */
export const pactoPermissions = [
  pactoSyncStartPermission,
  pactoSourceReadPermission,
  pactoSourcePreviewPermission,
  pactoUnlinkedReadPermission,
];
