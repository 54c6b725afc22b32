import { createHash } from 'node:crypto';
import type { SnapshotItem } from '@pacto/backstage-plugin-pacto-common';

/** What the mapping needs to know of the text of a definition. @internal */
export interface DefinitionFacts {
  /** As UTF-8. */
  bytes: number;
  sha256: string;
  isAsyncApi: boolean;
}

/**
 * A contract as it is kept in memory. Without the texts of its definitions: 10 000 services with two definitions of
 * 20 kB each would take half a gigabyte, in each replica.
 *
 * @internal
 */
export type ContractItem = Omit<SnapshotItem, 'definitions'> & {
  /** By interface; without those that are blank. */
  definitions: ReadonlyMap<string, DefinitionFacts>;
};

/** A top-level `asyncapi` key in YAML or JSON. Blanks stay within a line, so that the search is linear. */
const ASYNCAPI_KEY = /(?:^\ufeff?|[{,\n])[ \t]*["']?asyncapi["']?[ \t]*:/;

/** @internal */
export function toContractItem({
  definitions,
  ...item
}: SnapshotItem): ContractItem {
  return { ...item, definitions: definitionFacts(Object.entries(definitions)) };
}

/** @param definitions - text by interface. @internal */
export function definitionFacts(
  definitions: readonly (readonly [name: string, text: string])[],
): Map<string, DefinitionFacts> {
  const facts = definitions
    .filter(([, text]) => text.trim() !== '')
    .map(([name, text]): [string, DefinitionFacts] => [
      name,
      {
        bytes: Buffer.byteLength(text),
        sha256: createHash('sha256').update(text).digest('hex'),
        isAsyncApi: ASYNCAPI_KEY.test(text),
      },
    ]);
  return new Map(facts);
}
