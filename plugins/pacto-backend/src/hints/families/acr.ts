import type { NotificationMapping } from '../RegistryNotification';
import { mapDistributionEvent } from './distribution';
import { at, textAt } from './fields';

const EVENT_GRID = new Set([
  'Microsoft.ContainerRegistry.ImagePushed',
  'Microsoft.ContainerRegistry.ImageDeleted',
]);

/**
 * Azure: webhooks of the registry (one event), Event Grid in its own schema (a list of events with `eventType`) and as
 * CloudEvents (`type`). All hold what docker-registry says of an event.
 *
 * Source: https://learn.microsoft.com/azure/container-registry/container-registry-webhook-reference,
 * https://learn.microsoft.com/azure/event-grid/event-schema-container-registry
 *
 * @internal
 */
export const mapAcr: NotificationMapping = payload =>
  (Array.isArray(payload) ? payload : [payload]).flatMap(event => {
    const type = textAt(event, 'eventType') ?? textAt(event, 'type');
    if (type === undefined) return mapDistributionEvent(event);
    return EVENT_GRID.has(type) ? mapDistributionEvent(at(event, 'data')) : [];
  });
