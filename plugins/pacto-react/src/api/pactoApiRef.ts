import { createApiRef } from '@backstage/core-plugin-api';
import type { PactoApi } from '@pacto/backstage-plugin-pacto-common';

/**
 * The client of the pacto backend. The pacto plugin provides it in both frontend systems.
 *
 * @public
 */
export const pactoApiRef = createApiRef<PactoApi>({
  id: 'plugin.pacto.client',
});
