import { findFiles, readJson } from '../files';
import type { Report } from '../Report';
import { checkValidation, isValidationCase } from './validation';

/** Other formats of `cases.json`, told by a field of their entries. */
const PENDING = [
  { field: 'old', engine: 'the diff engine' },
  { field: 'root', engine: 'the graph engine' },
];

/** Every `cases.json` below the directory is one suite. */
export function runCaseFiles(directory: string, report: Report) {
  for (const path of findFiles(directory, name => name === 'cases.json')) {
    report.suite(path, suite => {
      for (const entry of entriesOf(readJson(directory, path))) {
        if (isValidationCase(entry)) {
          checkValidation(entry, suite);
        } else {
          const known = PENDING.find(({ field }) => field in Object(entry));
          suite.skip(
            known
              ? `${known.engine} does not exist yet`
              : 'there is no engine for this format yet',
          );
        }
      }
    });
  }
}

/** A list of cases, or a map with lists of cases and single ones; notes are none. */
export function entriesOf(content: unknown): unknown[] {
  const entries = Array.isArray(content)
    ? content
    : Object.entries(Object(content))
        .filter(([key]) => key !== 'holdsFor')
        .flatMap(([, value]) => value);
  return entries.filter(entry => typeof entry === 'object' && entry !== null);
}
