import {
  type DefinitionFacts,
  definitionFacts,
} from '@pacto/backstage-plugin-pacto-node';
import type { NewRevision } from '../../store';
import { decodeText } from '../decodeText';
import { bundlePathOf, MAX_DEFINITION_BYTES } from '../readDefinitions';

/**
 * What is kept of a revision while the others are read: of fifty bundles, the files would fill the memory.
 *
 * @internal
 */
export interface PreviewedRevision extends Omit<NewRevision, 'files'> {
  definitions: ReadonlyMap<string, DefinitionFacts>;
}

/** @internal */
export function withoutFiles({
  files,
  ...revision
}: NewRevision): PreviewedRevision {
  const byPath = new Map(files.map(({ path, bytes }) => [path, bytes]));
  const texts = (revision.contract?.interfaces ?? []).flatMap(
    ({ name, file }): [string, string][] => {
      const bytes = file ? byPath.get(bundlePathOf(file)) : undefined;
      const text =
        bytes && bytes.byteLength <= MAX_DEFINITION_BYTES
          ? decodeText(bytes)
          : undefined;
      return text === undefined ? [] : [[name, text]];
    },
  );
  return { ...revision, definitions: definitionFacts(texts) };
}
