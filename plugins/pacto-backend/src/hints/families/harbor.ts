import type { NotificationMapping } from '../RegistryNotification';
import { at, listAt, textAt } from './fields';

const ACTIONS = new Map<string, 'push' | 'delete'>([
  ['PUSH_ARTIFACT', 'push'],
  ['DELETE_ARTIFACT', 'delete'],
  ['harbor.artifact.pushed', 'push'],
  ['harbor.artifact.deleted', 'delete'],
]);

/**
 * Harbor, in both formats: Default (`event_data`) and CloudEvents (`data`).
 *
 * Source: https://goharbor.io/docs/latest/working-with-projects/project-configuration/configure-webhooks
 *
 * @internal
 */
export const mapHarbor: NotificationMapping = payload => {
  const action = ACTIONS.get(textAt(payload, 'type') ?? '');
  if (!action) return [];
  const data = at(payload, 'event_data') ?? at(payload, 'data');
  const repository = at(data, 'repository', 'repo_full_name');
  const resources = listAt(data, 'resources');
  return (resources.length > 0 ? resources : [undefined]).map(resource => ({
    action,
    repository,
    tag: at(resource, 'tag'),
    digest: at(resource, 'digest'),
  }));
};
