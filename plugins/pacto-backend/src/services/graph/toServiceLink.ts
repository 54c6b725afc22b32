import type { ServiceLink } from '@pacto/backstage-plugin-pacto-common';
import type { Visibility } from '../Visibility';
import type { FleetView } from './FleetView';

/** @param id - of a service that was seen when the view was read. @internal */
export async function toServiceLink(
  id: string,
  view: Pick<FleetView, 'services'>,
  visibility: Visibility,
): Promise<ServiceLink> {
  const service = view.services.get(id);
  return {
    serviceId: id,
    name: service?.name ?? id,
    entityRef: service && (await visibility.entityRefOf(service.repository)),
    owner: service?.summary.owner,
  };
}
