import { OciWriter } from '../../types';
import { Signed } from './signing';

const manifestType = 'application/vnd.oci.image.manifest.v1+json';
const indexType = 'application/vnd.oci.image.index.v1+json';

interface Target {
  digest: string;
  size: number;
  mediaType: string;
}

/** A manifest to sign. */
export async function pushTarget(
  store: OciWriter,
  repository: string,
): Promise<Target & { bytes: Buffer }> {
  const config = await store.pushBlob(repository, encode({}));
  const bytes = encode({
    schemaVersion: 2,
    mediaType: manifestType,
    config: { mediaType: 'application/vnd.example.config', ...config },
    layers: [],
  });
  const manifest = { bytes, mediaType: manifestType, tag: '1.0.0' };
  const { digest } = await store.pushManifest(repository, manifest);
  return { digest, size: bytes.length, mediaType: manifestType, bytes };
}

/** Pushes a manifest that holds signatures, without a tag or with one. */
export async function pushSignatures(
  store: OciWriter,
  repository: string,
  options: { signatures: Signed[]; subject?: Target; tag?: string },
): Promise<Target & { artifactType: string }> {
  const { signatures, subject, tag } = options;
  const layers = [];
  for (const { bytes, mediaType, annotations } of signatures) {
    const blob = await store.pushBlob(repository, bytes);
    layers.push({ mediaType, ...blob, annotations });
  }
  const { artifactType } = signatures[0];
  const bytes = encode({
    schemaVersion: 2,
    mediaType: manifestType,
    artifactType,
    config: { ...layers[0], mediaType: artifactType, annotations: undefined },
    layers,
    subject: subject && {
      digest: subject.digest,
      size: subject.size,
      mediaType: subject.mediaType,
    },
  });
  const manifest = { bytes, mediaType: manifestType, tag };
  const { digest } = await store.pushManifest(repository, manifest);
  return { digest, size: bytes.length, mediaType: manifestType, artifactType };
}

/** An index of referrers, as under the fallback tag and as the API answers. */
export function referrersIndex(referrers: object[]): Buffer {
  return encode({
    schemaVersion: 2,
    mediaType: indexType,
    manifests: referrers,
  });
}

/** Lists referrers under the fallback tag. */
export async function pushFallback(
  store: OciWriter,
  repository: string,
  options: { target: Target; referrers: object[] },
): Promise<void> {
  const { target, referrers } = options;
  await store.pushManifest(repository, {
    bytes: referrersIndex(referrers),
    mediaType: indexType,
    tag: target.digest.replace(':', '-'),
  });
}

function encode(value: unknown): Buffer {
  return Buffer.from(JSON.stringify(value));
}
