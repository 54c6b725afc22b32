import { hostileDocuments } from './hostileDocuments';
import { hostileAsyncapi, hostileOpenapi, hostileProto } from './hostileSpecs';
import { payloads } from './payloads';

/** The name of the service that they are published under. */
export const HOSTILE = 'hostile';

export interface HostileOptions {
  version: string;
  /** Moves the payloads on by so many places, so that two versions differ everywhere. */
  shift: number;
  /** Also where only certain values are allowed, so that findings quote them. */
  breaksRules?: boolean;
}

/** A bundle with every payload in every text field that an author can fill. */
export function hostileBundle(
  options: HostileOptions,
): { path: string; bytes: Uint8Array }[] {
  const { shift } = options;
  const texts = payloads.map(
    (_, index) => payloads[(index + shift) % payloads.length],
  );
  const files: Record<string, string> = {
    'pacto.yaml': contractText(texts, options),
    'interfaces/openapi.json': hostileOpenapi(texts),
    'interfaces/asyncapi.json': hostileAsyncapi(texts),
    'interfaces/service.proto': hostileProto(texts),
    'configuration/schema.json': schemaText(texts),
    'sbom/hostile.cdx.json': sbomText(texts),
    ...hostileDocuments(texts),
  };
  return Object.entries(files).map(([path, text]) => ({
    path,
    bytes: Buffer.from(text),
  }));
}

/** JSON, which is YAML. */
function contractText(
  texts: string[],
  { version, breaksRules = false }: HostileOptions,
): string {
  const rule = (text: string, allowed: string) =>
    breaksRules ? text : allowed;
  return JSON.stringify(
    {
      pactoVersion: '2.0',
      service: {
        name: HOSTILE,
        version,
        owner: {
          team: rule(texts[0], 'team-hostile'),
          contacts: texts.map(value => ({ type: 'other', value })),
        },
      },
      interfaces: [
        [texts[0], 'openapi', 'interfaces/openapi.json'],
        [texts[20], 'asyncapi', 'interfaces/asyncapi.json'],
        [texts[40], 'grpc', 'interfaces/service.proto'],
        [
          texts[60],
          rule(texts[61], 'openapi'),
          rule(texts[62], 'interfaces/openapi.json'),
        ],
      ].map(([name, type, ref], index) => ({
        name: `${index} ${name}`,
        type,
        ref,
        visibility: rule(texts[index], 'public'),
      })),
      configurations: [
        {
          name: texts[5],
          required: true,
          schema: 'configuration/schema.json',
          values: Object.fromEntries(texts.map(text => [text, text])),
        },
        {
          name: texts[6],
          required: false,
          ref: 'oci://registry.hostile.example/none',
        },
      ],
      policies: texts.slice(0, 10).map((name, index) => ({
        name: `${index} ${name}`,
        ref: 'oci://registry.hostile.example/none',
      })),
      dependencies: texts.map((name, index) => ({
        name: `${index} ${name}`,
        ref: rule(name, `oci://registry.hostile.example/none-${index}`),
        compatibility: rule(name, '^1.0.0'),
        required: index % 2 === 0,
      })),
      workload: rule(texts[1], 'service'),
      state: {
        type: 'stateless',
        persistence: { scope: 'local', durability: 'ephemeral' },
        dataCriticality: 'low',
      },
      capabilities: [
        {
          type: 'health',
          binding: {
            type: 'http',
            interface: `0 ${texts[0]}`,
            path: rule(texts[3], '/healthz'),
          },
        },
      ],
      readiness: {
        expires: rule(texts[4], '2999-12-31'),
        history: texts.slice(0, 20).map(text => ({
          date: '2026-01-01',
          version: text,
          author: text,
          description: text,
        })),
        claims: texts.map((text, index) => ({
          id: `claim-${index}`,
          type: 'other',
          status: 'done',
          category: 'other',
          evidence: text,
          description: text,
          weight: 1,
        })),
      },
      metadata: Object.fromEntries(texts.map(text => [text, text])),
      extensions: { 'hostile.example/x': texts },
    },
    undefined,
    2,
  );
}

function schemaText(texts: string[]): string {
  return JSON.stringify({
    type: 'object',
    title: texts[0],
    description: texts[1],
    properties: Object.fromEntries(
      texts.map((text, index) => [
        `${index} ${text}`,
        {
          type: 'string',
          title: text,
          description: text,
          default: text,
          enum: [text, 'b'],
        },
      ]),
    ),
  });
}

function sbomText(texts: string[]): string {
  return JSON.stringify({
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    components: texts.map(text => ({
      type: 'library',
      name: text,
      version: text,
      supplier: { name: text },
      licenses: [{ license: { name: text } }],
    })),
  });
}
