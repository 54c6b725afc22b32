import { isMap } from '../../contract/isMap';
import { LinkedDocuments, mayLeaveFile } from '../../document/links';
import { WorkLimitError } from '../../work';
import type { FileComparison } from '../FileComparison';
import { compareDocuments, type LinkedDocument } from './compareDocuments';
import type { Fields } from './OpenApiWalk';
import { convertSwagger } from './swagger/convertSwagger';
import { rewriteReferences } from './swagger/rewriteReferences';

/**
 * Compares two OpenAPI documents (2.0, 3.0, 3.1; JSON or YAML). References are followed into files of the same bundle,
 * and never out of it.
 *
 * @throws the reason of an aborted signal
 * @internal
 */
export function compareOpenApi(comparison: FileComparison): void {
  const { oldText, newText } = comparison;
  if (oldText === newText && !mayLeaveFile(newText)) return;
  try {
    const old = read('old', comparison);
    const next = read('new', comparison);
    if (!old || !next) return;
    compareDocuments(old, next, comparison);
  } catch (error) {
    if (!(error instanceof WorkLimitError)) throw error;
    const message = `partial, because comparing takes ${error.message}`;
    comparison.limit({ code: error.code, message });
  }
}

function read(
  side: 'old' | 'new',
  comparison: FileComparison,
): LinkedDocument | undefined {
  const { budget } = comparison;
  const source = comparison[`${side}Source`];
  const documents = LinkedDocuments.create({ source, budget });
  const reading = documents.readRoot(comparison[`${side}Text`]);
  const tell = (problem: string) => {
    const message = `partial, because the ${side} file cannot be read: ${problem}`;
    comparison.limit({ code: 'UNREADABLE', message });
    return undefined;
  };
  if ('problem' in reading) return tell(reading.problem);
  const { value } = reading;
  if (!isMap(value)) return tell('it is not an OpenAPI document.');
  return value.swagger === undefined
    ? { root: value, documents }
    : readSwagger(value, { source, budget });
}

function readSwagger(
  value: Fields,
  options: Pick<
    Parameters<typeof LinkedDocuments.create>[0],
    'source' | 'budget'
  >,
): LinkedDocument {
  const documents = LinkedDocuments.create({
    ...options,
    prepare: rewriteReferences,
  });
  return { root: convertSwagger(value, documents), documents };
}
