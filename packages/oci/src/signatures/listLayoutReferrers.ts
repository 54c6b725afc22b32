import { OciError } from '../errors';
import { parseManifest } from '../manifest';
import { Descriptor } from '../types';
import { Referrer } from './Referrer';

const maxManifests = 200;

/**
 * The referrers among the manifests of an image layout that have no tag. The format does not say which of them belong
 * to what, so that each is read. Throws `TOO_LARGE` for more than 200.
 *
 * @internal
 */
export async function listLayoutReferrers(options: {
  untagged: readonly Descriptor[];
  digest: string;
  read(descriptor: Descriptor): Promise<Uint8Array>;
}): Promise<Referrer[]> {
  const { untagged, digest, read } = options;
  if (untagged.length > maxManifests) {
    throw new OciError({
      code: 'TOO_LARGE',
      message: `The image layout lists more than ${maxManifests} manifests without a tag`,
      remedy: 'Delete those that nobody needs.',
    });
  }
  const referrers: Referrer[] = [];
  for (const descriptor of untagged) {
    const manifest = parseManifest(await read(descriptor));
    if (Object(manifest.subject).digest === digest) {
      referrers.push(descriptor);
    }
  }
  return referrers;
}
