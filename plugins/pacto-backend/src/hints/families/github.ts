import type { NotificationMapping } from '../RegistryNotification';
import { at, textAt } from './fields';

/**
 * GitHub packages: the events `package` and `registry_package`. A package may have any letters, its repository has
 * small ones.
 *
 * Source: https://docs.github.com/webhooks/webhook-events-and-payloads#registry_package
 *
 * @internal
 */
export const mapGithub: NotificationMapping = payload => {
  const item = at(payload, 'registry_package') ?? at(payload, 'package');
  const action = textAt(payload, 'action');
  const kind = textAt(item, 'package_type') ?? textAt(item, 'ecosystem') ?? '';
  if (kind.toLowerCase() !== 'container') return [];
  if (action !== 'published' && action !== 'updated') return [];
  const owner = textAt(item, 'namespace') ?? textAt(item, 'owner', 'login');
  const tag = at(item, 'package_version', 'container_metadata', 'tag');
  return [
    {
      action: 'push',
      repository: `${owner}/${textAt(item, 'name')}`.toLowerCase(),
      tag: at(tag, 'name'),
      digest: at(tag, 'digest') ?? at(item, 'package_version', 'version'),
    },
  ];
};
