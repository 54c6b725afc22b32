import type { Contract } from '@pacto/core';
import type { RevisionStore, ServiceRecord } from '../store';
import { decodeText } from './decodeText';

/** Bytes of a definition that still go into the catalog, which keeps every entity in one row. */
const MAX_DEFINITION_BYTES = 1024 * 1024;

/**
 * The text of each interface definition of the current revision, by interface name. Those that are no text, too
 * large or not in the bundle are left out.
 *
 * @internal
 */
export async function readDefinitions(
  revisions: RevisionStore,
  service: ServiceRecord,
  contract: Contract | undefined,
): Promise<Record<string, string>> {
  const digest = service.currentDigest;
  if (!contract || digest === undefined) return {};
  const key = { repositoryId: service.id, digest };
  // Names come from strangers and may be `__proto__`.
  const definitions = new Map<string, string>();
  for (const { name, file: path } of contract.interfaces) {
    const file = path && (await revisions.file(key, normalize(path)));
    if (!file || file.size > MAX_DEFINITION_BYTES) continue;
    const content = await revisions.blob(file.sha256);
    const text = content && decodeText(content);
    if (text !== undefined) definitions.set(name, text);
  }
  return Object.fromEntries(definitions);
}

/** Contracts may write `./interfaces/x.yaml`; bundles never do. */
function normalize(path: string): string {
  return path.replace(/^(\.\/+)+/, '');
}
