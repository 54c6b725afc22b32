import { parseManifest } from '../manifest';
import { FetchedManifest, OciReader, RequestOptions } from '../types';
import { requireDescriptor, resolveIndex } from './bundleManifest';

/** More is no configuration of a bundle. */
const maxConfigBytes = 64 * 1024;
const maxLabelLength = 200;

/**
 * What the labels of a bundle say about it. Advisory: the contract inside is what counts.
 *
 * @public
 */
export interface BundleLabels {
  name?: string;
  version?: string;
  pactoVersion?: string;
}

/**
 * Reads the labels of a bundle from the configuration that its manifest names, which is one more request. Labels that
 * are no text, or that are not there, are left out.
 *
 * @throws `OciError`s.
 * @public
 */
export async function readBundleLabels(
  reader: OciReader,
  repository: string,
  manifest: FetchedManifest,
  options: RequestOptions = {},
): Promise<BundleLabels> {
  const image = await resolveIndex(reader, repository, manifest, options);
  const config = requireDescriptor(parseManifest(image.bytes).config);
  const bytes = await reader.fetchBlob(repository, config, {
    ...options,
    maxBytes: maxConfigBytes,
  });
  const labels = labelsOf(bytes);
  const label = (key: string) => {
    const value = Object.hasOwn(labels, key) ? labels[key] : undefined;
    return typeof value === 'string'
      ? value.slice(0, maxLabelLength)
      : undefined;
  };
  return {
    name: label('io.pacto.name'),
    version: label('io.pacto.version'),
    pactoVersion: label('io.pacto.pactoVersion'),
  };
}

function labelsOf(bytes: Uint8Array): Record<string, unknown> {
  try {
    const document = Object(JSON.parse(Buffer.from(bytes).toString()));
    return Object(Object(document.config).Labels);
  } catch {
    // Any type of configuration is accepted, so none is wrong.
    return {};
  }
}
