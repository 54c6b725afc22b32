import { isMap } from '../../contract/isMap';
import { readDocument } from '../../document/readDocument';
import { WorkLimitError } from '../../work';
import type { FileComparison } from '../FileComparison';
import { compareDocuments } from './compareDocuments';
import type { Fields } from './OpenApiWalk';
import { convertSwagger } from './swagger/convertSwagger';

/** A reference that does not point into its own file, in either notation. */
const FOREIGN_REFERENCE = /\$ref["']?\s*:\s*["']?[^"'#\s]/;

/**
 * Compares two OpenAPI documents (2.0, 3.0, 3.1; JSON or YAML). References out of the file are never followed.
 *
 * @throws the reason of an aborted signal
 * @internal
 */
export function compareOpenApi(comparison: FileComparison): void {
  const { oldText, newText } = comparison;
  if (oldText === newText && !FOREIGN_REFERENCE.test(newText)) return;
  const old = read(oldText, 'old', comparison);
  const next = read(newText, 'new', comparison);
  if (!old || !next) return;
  try {
    compareDocuments(old, next, comparison);
  } catch (error) {
    if (!(error instanceof WorkLimitError)) throw error;
    const message = `partial, because comparing takes ${error.message}`;
    comparison.limit({ code: error.code, message });
  }
}

function read(
  text: string,
  side: string,
  comparison: FileComparison,
): Fields | undefined {
  const reading = readDocument(text);
  const tell = (problem: string) => {
    const message = `partial, because the ${side} file cannot be read: ${problem}`;
    comparison.limit({ code: 'UNREADABLE', message });
    return undefined;
  };
  if ('problem' in reading) return tell(reading.problem);
  const { value } = reading;
  if (!isMap(value)) return tell('it is not an OpenAPI document.');
  return value.swagger === undefined ? value : convertSwagger(value);
}
