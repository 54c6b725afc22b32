import type { NotificationMapping } from '../RegistryNotification';
import { at, textAt } from './fields';

const ACTIONS = new Map<string, 'push' | 'delete'>([
  ['pushed', 'push'],
  // A copy arrives in the repository that it names.
  ['promoted', 'push'],
  ['deleted', 'delete'],
]);

/**
 * Artifactory, domain docker; predefined webhooks put the event into `data`.
 *
 * Source: https://jfrog.com/help/r/jfrog-platform-administration-documentation/domain-docker
 *
 * @internal
 */
export const mapArtifactory: NotificationMapping = (
  payload,
  { repositoryKey },
) => {
  const domain = textAt(payload, 'domain');
  const data = at(payload, 'data') ?? payload;
  const type = textAt(payload, 'event_type') ?? textAt(data, 'event_type');
  const action = ACTIONS.get(type ?? '');
  if (!action || (domain !== undefined && domain !== 'docker')) return [];
  const image = textAt(data, 'image_name');
  const sha256 = textAt(data, 'sha256');
  return [
    {
      action,
      repository:
        repositoryKey === 'path'
          ? `${textAt(data, 'repo_key')}/${image}`
          : image,
      tag: at(data, 'tag'),
      digest: sha256 && `sha256:${sha256}`,
    },
  ];
};
