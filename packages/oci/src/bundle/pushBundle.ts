import { OciError } from '../errors';
import { mediaTypes } from '../mediaTypes';
import { isTag } from '../names';
import { OciWriter, RequestOptions } from '../types';
import { PackedBundle } from './packBundle';

/**
 * Stores a packed bundle: its parts first, the manifest last, so that a reader never finds half of it. An existing
 * tag is moved.
 *
 * @param options - `tag` defaults to the version of the contract, with `_` for `+`, which no tag can hold.
 * @throws `OciError`
 * @public
 */
export async function pushBundle(
  writer: OciWriter,
  repository: string,
  packed: PackedBundle,
  options: { tag?: string } & RequestOptions = {},
): Promise<{ digest: string }> {
  const { signal } = options;
  const tag = options.tag ?? packed.version.replaceAll('+', '_');
  if (!isTag(tag)) {
    throw new OciError({
      code: 'INVALID_REFERENCE',
      message: `${JSON.stringify(tag.slice(0, 160))} cannot be a tag`,
    });
  }
  await writer.pushBlob(repository, packed.config, { signal });
  await writer.pushBlob(repository, packed.layer, { signal });
  return writer.pushManifest(
    repository,
    { bytes: packed.manifest, mediaType: mediaTypes.ociManifest, tag },
    { signal },
  );
}
