import { createHash } from 'node:crypto';
import type {
  SnapshotItem,
  SnapshotReference,
} from '@pacto/backstage-plugin-pacto-common';
import type { MappingConfig } from '../mapping/readMappingConfig';
import type { Contract } from '../mapping/types';

export const HOST = 'registry.example.com';

export const config: MappingConfig = {
  namespace: 'default',
  defaultOwner: 'unknown',
  defaultLifecycle: 'unknown',
  mapping: [],
  maxDefinitionBytes: 1024,
};

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

export type InterfaceParts = Partial<Contract['interfaces'][number]> & {
  name: string;
};

type ContractParts = Omit<Partial<Contract>, 'interfaces' | 'service'> & {
  service?: Partial<Contract['service']>;
  interfaces?: InterfaceParts[];
};

export function contract(name: string, parts: ContractParts = {}): Contract {
  return {
    generation: '2.0',
    pactoVersion: '2.0',
    configurations: [],
    policies: [],
    dependencies: [],
    capabilities: [],
    workload: 'service',
    ...parts,
    service: {
      name,
      version: '1.0.0',
      owner: { key: 'shop-team', team: 'shop-team', contacts: [] },
      ...parts.service,
    },
    interfaces: (parts.interfaces ?? []).map(face => ({
      type: 'openapi',
      declaredType: face.type ?? 'openapi',
      file: `interfaces/${face.name}.yaml`,
      documentPath: [],
      ...face,
    })),
  };
}

/** An item as the pacto backend would send it; `name` is also the last part of the repository. */
export function item(
  name: string,
  parts: Partial<SnapshotItem> & { contract?: Contract } = {},
): SnapshotItem {
  const repository = parts.repository ?? `${HOST}/shop/${name}`;
  const rest = {
    id: sha256(repository).slice(0, 16),
    sourceId: 'main',
    status: 'valid' as const,
    digest: `sha256:${sha256(`${repository} content`)}`,
    contract: contract(name),
    references: [],
    definitions: {},
    ...parts,
    repository,
  };
  return { ...rest, hash: sha256(JSON.stringify(rest)) };
}

export function needs(
  name: string,
  parts: Partial<SnapshotReference> = {},
): SnapshotReference {
  const repository = `${HOST}/shop/${name}`;
  return {
    kind: 'dependency',
    name,
    ref: `oci://${repository}`,
    required: true,
    state: 'resolved',
    repository,
    ...parts,
  };
}
