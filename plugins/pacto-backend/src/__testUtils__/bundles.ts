import { type BundleEntry, parseVersion } from '@pacto/core';
import { type OciWriter, packBundle, pushBundle } from '@pacto/oci';

/** What a test says about a contract. @internal */
export interface TestContract {
  name: string;
  version: string;
  owner?: string;
  /** References by name; with a range after a blank. */
  dependencies?: Record<string, string>;
  /** More YAML at the top level. */
  more?: string;
}

/** A contract of generation 1.0-e. @internal */
export function contractYaml(contract: TestContract): string {
  const { name, version, owner, dependencies = {}, more = '' } = contract;
  const entries = Object.entries(dependencies).map(([key, text]) => {
    const [ref, ...range] = text.split(' ');
    const compatibility = JSON.stringify(range.join(' ') || '*');
    return `  - {name: ${key}, ref: ${JSON.stringify(
      ref,
    )}, required: true, compatibility: ${compatibility}}\n`;
  });
  return [
    'pactoVersion: "1.0"\n',
    `service: {name: ${name}, version: ${JSON.stringify(version)}${
      owner ? `, owner: ${owner}` : ''
    }}\n`,
    entries.length > 0 ? `dependencies:\n${entries.join('')}` : '',
    more,
  ].join('');
}

/** @internal */
export function fileEntry(
  path: string,
  text: string | Uint8Array,
): BundleEntry {
  return {
    path,
    bytes: typeof text === 'string' ? new TextEncoder().encode(text) : text,
  };
}

/**
 * Packs a contract with its files and pushes it, by default under its version.
 *
 * @internal
 */
export async function pushContract(
  writer: OciWriter,
  repository: string,
  contract: TestContract,
  options: { tag?: string; files?: Record<string, string | Uint8Array> } = {},
): Promise<{ digest: string }> {
  const { tag = contract.version, files = {} } = options;
  const { name, version } = contract;
  const labels = { name, version };
  const text = contractYaml(contract);
  return pushText(writer, repository, text, { tag, files, labels });
}

/** Pushes a bundle whose `pacto.yaml` may be anything. @internal */
export async function pushText(
  writer: OciWriter,
  repository: string,
  text: string,
  options: {
    tag: string;
    files?: Record<string, string | Uint8Array>;
    labels?: { name: string; version: string };
  },
): Promise<{ digest: string }> {
  const { tag, files = {} } = options;
  const version = parseVersion(tag) ? tag : '0.0.0';
  const { labels = { name: 'test', version } } = options;
  const packed = packBundle(
    [
      fileEntry('pacto.yaml', text),
      ...Object.entries(files).map(([path, bytes]) => fileEntry(path, bytes)),
    ],
    { ...labels, pactoVersion: '1.0' },
  );
  return pushBundle(writer, repository, packed, { tag });
}
