import type { Consumer } from '@pacto/backstage-plugin-pacto-common';
import type { ImpactConsumer } from '@pacto/core';
import type { SeenFleet } from './FleetReader';
import type { Visibility } from './Visibility';

/** @internal */
export async function toConsumer(
  consumer: ImpactConsumer,
  { services }: Pick<SeenFleet, 'services'>,
  visibility: Visibility,
): Promise<Consumer> {
  const { id, name, version, owner, depth, direct, required, range } = consumer;
  const service = services.get(id);
  return {
    serviceId: id,
    name,
    version,
    entityRef: service && (await visibility.entityRefOf(service.repository)),
    owner,
    depth,
    direct,
    path: consumer.path.map(step => services.get(step)?.name ?? step),
    required,
    range,
    verdict: consumer.verdict,
    reasons: consumer.reasons.map(({ code, message, change }) => ({
      code,
      message,
      change,
    })),
  };
}
