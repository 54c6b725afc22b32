import { BundleEntry } from '@pacto/core';
import { prose, randomNumbers } from './randomText';

/** A service as a team would publish it: contract, API, configuration, a page or two, dependencies. */
export function generateBundle(seed: number): {
  name: string;
  version: string;
  entries: BundleEntry[];
} {
  const random = randomNumbers(seed);
  const name = `service-${seed}`;
  const version = `1.${Math.floor(random() * 30)}.${Math.floor(random() * 9)}`;
  const pages = 1 + Math.floor(random() * 3);
  const file = (path: string, text: string) => ({
    path,
    bytes: Buffer.from(text),
  });
  const entries = [
    file('pacto.yaml', contract(name, version, random)),
    file('interfaces/api.yaml', openapi(name, version, random)),
    file('configuration/schema.json', configuration(random)),
    file('sbom/packages.spdx.json', sbom(name, random)),
    ...Array.from({ length: pages }, (_, index) =>
      file(`docs/page-${index}.md`, `# ${name}\n\n${prose(random, 400)}\n`),
    ),
  ];
  return { name, version, entries };
}

function contract(name: string, version: string, random: () => number): string {
  const dependencies = Array.from(
    { length: 2 + Math.floor(random() * 6) },
    (_, index) => `  - name: dependency-${index}
    ref: oci://registry.shop.example/contracts/service-${Math.floor(
      random() * 900,
    )}
    required: ${random() < 0.7}
    compatibility: ^1.${Math.floor(random() * 30)}.0
`,
  );
  return `pactoVersion: "1.2"

service:
  name: ${name}
  version: ${version}
  owner:
    team: team-${Math.floor(random() * 20)}
    dri: on-call

interfaces:
  - name: api
    type: http
    port: 8080
    visibility: internal
    contract: interfaces/api.yaml

configurations:
  - name: service
    schema: configuration/schema.json

dependencies:
${dependencies.join('')}
runtime:
  workload: service
  state:
    type: stateless
    persistence:
      scope: local
      durability: ephemeral
    dataCriticality: low
  health:
    interface: api
    path: /healthz

scaling:
  min: 2
  max: 8

metadata:
  summary: ${prose(random, 12)}
`;
}

function openapi(name: string, version: string, random: () => number): string {
  const paths = Array.from(
    { length: 8 + Math.floor(random() * 20) },
    (_, index) => `  /things-${index}/{id}:
    get:
      operationId: getThing${index}
      summary: ${prose(random, 6)}
      description: ${prose(random, 25)}
      parameters:
        - name: id
          in: path
          required: true
          schema:
            type: string
      responses:
        '200':
          description: ${prose(random, 5)}
          content:
            application/json:
              schema:
                type: object
                required: [id]
                properties:
                  id:
                    type: string
                  amount:
                    type: integer
                    description: ${prose(random, 8)}
        '404':
          description: ${prose(random, 5)}
`,
  );
  return `openapi: 3.1.0
info:
  title: ${name}
  version: ${version}
paths:
${paths.join('')}`;
}

/** A JSON Schema for the settings of a service. */
export function configuration(random: () => number): string {
  const properties = Array.from({ length: 20 }, (_, index) => [
    `setting${index}`,
    {
      type: random() < 0.5 ? 'string' : 'integer',
      description: prose(random, 12),
    },
  ]);
  return JSON.stringify(
    { type: 'object', properties: Object.fromEntries(properties) },
    null,
    2,
  );
}

/** SPDX 2.3. */
export function sbom(name: string, random: () => number): string {
  const packages = Array.from({ length: 60 }, (_, index) => ({
    SPDXID: `SPDXRef-Package-${index}`,
    name: prose(random, 2).replace(' ', '-'),
    versionInfo: `${Math.floor(random() * 9)}.${Math.floor(random() * 40)}.0`,
    downloadLocation: 'NOASSERTION',
    licenseConcluded: random() < 0.6 ? 'MIT' : 'Apache-2.0',
  }));
  return JSON.stringify({ spdxVersion: 'SPDX-2.3', name, packages }, null, 2);
}
