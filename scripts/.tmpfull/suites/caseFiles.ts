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
    const suite = report.suite(path);
    const content = readJson(directory, path);
    const cases = Array.isArray(content)
      ? content
      : Object.values(content as object).filter(Array.isArray).flat();
    for (const entry of cases.length > 0 ? cases : [content]) {
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
  }
}
