import type { SnapshotItem } from '@pacto/backstage-plugin-pacto-common';
import type { Contract } from './types';

type Interface = Contract['interfaces'][number];

/** @internal */
export interface ApiDefinition {
  /** `spec.type` of the API entity. */
  type: string;
  text: string;
}

/** A top-level `asyncapi` key in YAML or JSON, early in the text. */
const ASYNCAPI_KEY = /(?:^|[{,\n])\s*["']?asyncapi["']?\s*:/;

/**
 * Type and text of the definition of an interface. An event interface that is described by something other than
 * AsyncAPI (a JSON Schema, as a rule) has the type `event`, which API docs show as plain text. Where there is no
 * text, or one over the limit, a small valid document of the same type says where to read on.
 *
 * @internal
 */
export function apiDefinition(
  item: SnapshotItem,
  contract: Contract,
  definition: Interface,
  maxBytes: number,
): ApiDefinition {
  const text = item.definitions[definition.name];
  if (!text?.trim()) {
    return note(
      definition,
      contract,
      definition.file
        ? `The definition (${definition.file}) is too large for the catalog or could not be read; open it on the Contract tab.`
        : 'The contract names no definition for this interface.',
    );
  }
  if (Buffer.byteLength(text) > maxBytes) {
    const kib = Math.ceil(Buffer.byteLength(text) / 1024);
    return note(
      definition,
      contract,
      `The definition (${definition.file}, ${kib} KiB) is too large for the catalog; open it on the Contract tab.`,
    );
  }
  const plain = definition.type === 'asyncapi' && !ASYNCAPI_KEY.test(text);
  return { type: plain ? 'event' : definition.type, text };
}

function note(
  { name, type }: Interface,
  contract: Contract,
  sentence: string,
): ApiDefinition {
  const info = {
    title: `${contract.service.name} ${name}`,
    version: contract.service.version,
    description: sentence,
  };
  switch (type) {
    case 'openapi':
      return { type, text: pretty({ openapi: '3.0.3', info, paths: {} }) };
    case 'asyncapi':
      return { type, text: pretty({ asyncapi: '2.6.0', info, channels: {} }) };
    default:
      return { type, text: `// ${sentence}\n` };
  }
}

function pretty(document: unknown): string {
  return JSON.stringify(document, null, 2);
}
