import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import type { OciWriter } from '@pacto/oci';

/** A key to sign with, and its public half in PEM form. @internal */
export function newSigner(): { privateKey: KeyObject; pem: string } {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const pem = publicKey.export({ type: 'spki', format: 'pem' }).toString();
  return { privateKey, pem };
}

/** Signs a manifest as Cosign does with a key, under its tag. @internal */
export async function signManifest(
  writer: OciWriter,
  repository: string,
  options: { digest: string; signer: { privateKey: KeyObject } },
): Promise<void> {
  const { digest, signer } = options;
  const payload = Buffer.from(
    JSON.stringify({
      critical: {
        identity: { 'docker-reference': repository },
        image: { 'docker-manifest-digest': digest },
        type: 'cosign container image signature',
      },
    }),
  );
  const signature = sign(null, payload, signer.privateKey).toString('base64');
  const mediaType = 'application/vnd.oci.image.manifest.v1+json';
  const blob = await writer.pushBlob(repository, payload);
  const layer = {
    mediaType: 'application/vnd.dev.cosign.simplesigning.v1+json',
    ...blob,
    annotations: { 'dev.cosignproject.cosign/signature': signature },
  };
  const bytes = Buffer.from(
    JSON.stringify({
      schemaVersion: 2,
      mediaType,
      config: {
        mediaType: 'application/vnd.oci.image.config.v1+json',
        ...blob,
      },
      layers: [layer],
    }),
  );
  const tag = `${digest.replace(':', '-')}.sig`;
  await writer.pushManifest(repository, { bytes, mediaType, tag });
}
