import { digestOf } from '../digest';
import { OciError } from '../errors';
import { RegistryHttp } from './RegistryHttp';

const answerBytes = 64 * 1024;

/** @internal */
export interface UploadOptions {
  repository: string;
  bytes: Uint8Array;
  signal?: AbortSignal;
}

/**
 * Stores bytes as a blob unless the registry has them: one request to ask, one to open an upload, one to fill it.
 *
 * @internal
 */
export async function uploadBlob(
  http: RegistryHttp,
  options: UploadOptions,
): Promise<{ digest: string; size: number }> {
  const { repository, bytes, signal } = options;
  const digest = digestOf(bytes);
  const result = { digest, size: bytes.length };
  const common = {
    scope: `repository:${repository}:pull,push`,
    what: `an upload to ${repository}`,
    missing: 'REPOSITORY_NOT_FOUND' as const,
    maxBytes: answerBytes,
    signal,
  };
  const blobs = `${http.address.origin}/v2/${repository}/blobs/`;
  const known = await http.send({
    ...common,
    method: 'HEAD',
    url: new URL(`${blobs}${digest}`),
    expect: [200, 404],
  });
  if (known.status === 200) {
    return result;
  }
  const opened = await http.send({
    ...common,
    method: 'POST',
    url: new URL(`${blobs}uploads/`),
    headers: { 'content-length': '0' },
    expect: [202],
  });
  const url = uploadUrl(http, blobs, opened.headers.location);
  url.searchParams.set('digest', digest);
  await http.send({
    ...common,
    method: 'PUT',
    url,
    body: bytes,
    headers: { 'content-type': 'application/octet-stream' },
    expect: [201],
  });
  return result;
}

function uploadUrl(
  http: RegistryHttp,
  base: string,
  location: string | undefined,
): URL {
  const url =
    location !== undefined && URL.canParse(location, base)
      ? new URL(location, base)
      : undefined;
  if (url?.origin !== http.address.origin) {
    throw new OciError({
      code: 'FORBIDDEN_REDIRECT',
      message: `${http.address.host} wants an upload sent to another place`,
      remedy: 'Check the address that the registry announces for itself.',
    });
  }
  return url;
}
