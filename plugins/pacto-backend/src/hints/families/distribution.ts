import { indexTypes, manifestTypes } from '@pacto/oci';
import type {
  NotificationMapping,
  RawNotification,
} from '../RegistryNotification';
import { at, listAt, textAt } from './fields';

/** Of a layer that can hold a bundle, as upstream's client sees it. */
const TAR = /[.+](?:tar|tar\+gzip|tar\.gzip)$/;

/**
 * docker-registry (also within GitLab): `application/vnd.docker.distribution.events.v1+json`.
 *
 * Source: registry sheet, §10.
 *
 * @internal
 */
export const mapDistribution: NotificationMapping = payload =>
  listAt(payload, 'events').flatMap(mapDistributionEvent);

/**
 * One event of an envelope; Azure sends the same without one.
 *
 * @internal
 */
export function mapDistributionEvent(event: unknown): RawNotification[] {
  const action = at(event, 'action');
  const target = at(event, 'target');
  if (action !== 'push' && action !== 'delete') return [];
  if (action === 'push' && !mayBeBundle(target)) return [];
  return [
    {
      action,
      repository: at(target, 'repository'),
      tag: at(target, 'tag'),
      digest: at(target, 'digest'),
    },
  ];
}

/**
 * Blobs are pushed too, and images of all kinds. What a manifest holds is told only with `includereferences`: a bundle
 * has one layer.
 */
function mayBeBundle(target: unknown): boolean {
  const mediaType = textAt(target, 'mediaType') ?? '';
  if (indexTypes.includes(mediaType)) return true;
  const references = listAt(target, 'references');
  const layers = references.filter(reference =>
    TAR.test(textAt(reference, 'mediaType') ?? ''),
  );
  return (
    manifestTypes.includes(mediaType) &&
    (references.length === 0 || layers.length === 1)
  );
}
