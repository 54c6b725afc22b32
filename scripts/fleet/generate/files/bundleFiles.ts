import type { BundleEntry } from '@pacto/core';
import { randomNumbers } from '../../../bench/lib/randomText';
import type { PlannedFleet, PlannedService } from '../plan/types';
import { contractText } from './contract';
import { DEFINITIONS, Documents } from './documents';

/** What a shared policy asks for: every service but one or two in a hundred has it. */
const POLICY = JSON.stringify({
  type: 'object',
  properties: { metadata: { type: 'object', required: ['summary'] } },
  required: ['service', 'metadata'],
});

/**
 * The files of a bundle, in the way in which the version may be bad: see `BAD_KINDS`. Those that are no archive, or
 * no bundle, are so when they are packed.
 *
 * @param options - `version`: place in the history; `host`: of references
 *
 * @internal
 */
export function bundleFiles(options: {
  fleet: PlannedFleet;
  service: PlannedService;
  version: number;
  host: string;
  documents: Documents;
}): BundleEntry[] {
  const { fleet, service, version, documents } = options;
  const { bad } = service.versions[version];
  const random = randomNumbers(fleet.seed + service.line);
  let contract = contractText({ ...options, random });
  if (bad === 'no YAML') contract = contract.replace('service:', 'service: [');
  if (bad === 'against the schema') {
    contract = contract.replace('workload: ', 'workload: daily-');
  }
  const definitions = service.interfaces
    .map((kind): [string, string] => [
      DEFINITIONS[kind],
      documents.definition(kind, version),
    ])
    .slice(bad === 'definition left out' ? 1 : 0)
    .map(([path, text]): [string, string] => [
      path,
      bad === 'definition cut off' ? text.slice(0, text.length / 2) : text,
    ]);
  const files: [string, string][] = [
    ['pacto.yaml', contract],
    ...definitions,
    ['configuration/schema.json', documents.configuration()],
    ...(service.kind === 'policy'
      ? [['policy/schema.json', POLICY] as [string, string]]
      : []),
    ...(service.kind === 'service'
      ? [
          ['docs/overview.md', documents.page()] as [string, string],
          ['sbom/packages.spdx.json', documents.sbom()] as [string, string],
        ]
      : []),
  ];
  return files
    .filter(([path]) => bad !== 'no contract' || path !== 'pacto.yaml')
    .map(([path, text]) => ({ path, bytes: Buffer.from(text) }));
}
