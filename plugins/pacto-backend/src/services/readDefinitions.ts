import type { Contract } from '@pacto/core';
import type { FileRecord, RevisionStore, ServiceRecord } from '../store';
import { decodeText } from './decodeText';

/** Bytes of a definition that still go into the catalog, which keeps every entity in one row. @internal */
export const MAX_DEFINITION_BYTES = 1024 * 1024;

/** Bytes of definitions after which a page ends early, so that it fits into memory on both sides. */
const PAGE_BUDGET = 16 * 1024 * 1024;

interface Definition {
  serviceId: string;
  interfaceName: string;
  file: FileRecord;
}

/**
 * The texts of the interface definitions of current revisions, by service id and interface name. Those that are no
 * text, too large or not in the bundle are left out. Answers for as many of the services as fit a page, one at least.
 *
 * @internal
 */
export async function readDefinitions(
  revisions: RevisionStore,
  services: readonly ServiceRecord[],
  contracts: ReadonlyMap<string, Contract>,
): Promise<{
  services: ServiceRecord[];
  definitions: Map<string, Record<string, string>>;
}> {
  const known = await findDefinitions(revisions, services, contracts);
  const fitting = fitToPage(services, known);
  const ids = new Set(fitting.map(({ id }) => id));
  const wanted = known.filter(({ serviceId }) => ids.has(serviceId));
  const blobs = await revisions.blobs(wanted.map(({ file }) => file.sha256));
  // Names come from strangers and may be `__proto__`.
  const texts = new Map<string, [string, string][]>();
  for (const { serviceId, interfaceName, file } of wanted) {
    const content = blobs.get(file.sha256);
    const text = content && decodeText(content);
    if (text === undefined) continue;
    const ofService = texts.get(serviceId) ?? [];
    ofService.push([interfaceName, text]);
    texts.set(serviceId, ofService);
  }
  return {
    services: fitting,
    definitions: new Map(
      Array.from(texts, ([id, entries]) => [id, Object.fromEntries(entries)]),
    ),
  };
}

async function findDefinitions(
  revisions: RevisionStore,
  services: readonly ServiceRecord[],
  contracts: ReadonlyMap<string, Contract>,
): Promise<Definition[]> {
  const written = services.flatMap(({ id, currentDigest }) =>
    (contracts.get(id)?.interfaces ?? []).flatMap(({ name, file }) =>
      currentDigest && file
        ? [
            {
              interfaceName: name,
              place: {
                repositoryId: id,
                digest: currentDigest,
                path: bundlePathOf(file),
              },
            },
          ]
        : [],
    ),
  );
  const files = await revisions.filesAt(written.map(({ place }) => place));
  return written.flatMap(({ interfaceName, place }, index) => {
    const file = files[index];
    return file && file.size <= MAX_DEFINITION_BYTES
      ? [{ serviceId: place.repositoryId, interfaceName, file }]
      : [];
  });
}

function fitToPage(
  services: readonly ServiceRecord[],
  definitions: readonly Definition[],
): ServiceRecord[] {
  const sizes = new Map<string, number>();
  for (const { serviceId, file } of definitions) {
    sizes.set(serviceId, (sizes.get(serviceId) ?? 0) + file.size);
  }
  let total = 0;
  const end = services.findIndex(({ id }, index) => {
    total += sizes.get(id) ?? 0;
    return index > 0 && total > PAGE_BUDGET;
  });
  return services.slice(0, end < 0 ? undefined : end);
}

/** Contracts may write `./interfaces/x.yaml`; bundles never do. @internal */
export function bundlePathOf(path: string): string {
  return path.replace(/^(\.\/+)+/, '');
}
