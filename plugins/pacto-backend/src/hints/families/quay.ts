import type { NotificationMapping } from '../RegistryNotification';
import { at } from './fields';

/**
 * Quay: "push to repository". Its other notifications have no updated tags. `updated_tags` is a list of tags; it once
 * was an object with the tags as keys.
 *
 * Source: https://docs.redhat.com/en/documentation/red_hat_quay/3.4/html/use_red_hat_quay/repository_notifications
 *
 * @internal
 */
export const mapQuay: NotificationMapping = payload => {
  const updated = at(payload, 'updated_tags');
  if (!(updated instanceof Object)) return [];
  const repository = at(payload, 'repository');
  const tags = Array.isArray(updated) ? updated : Object.keys(updated);
  return (tags.length > 0 ? tags : [undefined]).map(tag => ({
    action: 'push',
    repository,
    tag,
  }));
};
