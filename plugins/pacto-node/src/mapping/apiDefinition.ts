import type { DefinitionFacts } from './contractItem';
import type { Contract } from './types';

type Interface = Contract['interfaces'][number];

/** @internal */
export interface ApiDefinition {
  /** `spec.type` of the API entity. */
  type: string;
  /** What stands in the entity; in place of a definition that is fetched later, its hash. */
  text: string;
  isFetched: boolean;
}

/**
 * Type and text of the definition of an interface. An event interface that is described by something other than
 * AsyncAPI (a JSON Schema, as a rule) has the type `event`, which API docs show as plain text. Where there is no
 * text, or one over the limit, a small valid document of the same type says where to read on.
 *
 * @param facts - of the text; nothing when there is none
 * @internal
 */
export function apiDefinition(options: {
  contract: Contract;
  definition: Interface;
  facts?: DefinitionFacts;
  maxBytes: number;
}): ApiDefinition {
  const { contract, definition, facts, maxBytes } = options;
  if (!facts) {
    return note(
      definition,
      contract,
      definition.file
        ? `The definition (${definition.file}) is too large for the catalog or could not be read; open it on the Contract tab.`
        : 'The contract names no definition for this interface.',
    );
  }
  if (facts.bytes > maxBytes) {
    const kib = Math.ceil(facts.bytes / 1024);
    return note(
      definition,
      contract,
      `The definition (${definition.file}, ${kib} KiB) is too large for the catalog; open it on the Contract tab.`,
    );
  }
  const plain = definition.type === 'asyncapi' && !facts.isAsyncApi;
  return {
    type: plain ? 'event' : definition.type,
    text: `sha256:${facts.sha256}`,
    isFetched: true,
  };
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
  const isFetched = false;
  switch (type) {
    case 'openapi':
      return {
        type,
        text: pretty({ openapi: '3.0.3', info, paths: {} }),
        isFetched,
      };
    case 'asyncapi':
      return {
        type,
        text: pretty({ asyncapi: '2.6.0', info, channels: {} }),
        isFetched,
      };
    default:
      return { type, text: `// ${sentence}\n`, isFetched };
  }
}

function pretty(document: unknown): string {
  return JSON.stringify(document, null, 2);
}
