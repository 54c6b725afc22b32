import type { NotificationMapping } from '../RegistryNotification';
import { at } from './fields';

/**
 * Docker Hub. It tells of pushes only, and has no field for what happened.
 *
 * Source: https://docs.docker.com/docker-hub/webhooks
 *
 * @internal
 */
export const mapDockerHub: NotificationMapping = payload => {
  const push = at(payload, 'push_data');
  return push instanceof Object
    ? [
        {
          action: 'push',
          repository: at(payload, 'repository', 'repo_name'),
          tag: at(push, 'tag'),
        },
      ]
    : [];
};
