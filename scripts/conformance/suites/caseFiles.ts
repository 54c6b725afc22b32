import { findFiles, readJson } from '../files';
import type { Report } from '../Report';
import { checkDiff, isDiffCase } from './diff';
import {
  checkBlastRadius,
  checkGraph,
  isBlastRadius,
  isGraphCase,
} from './graph';
import { checkValidation, isValidationCase } from './validation';

/** Every `cases.json` below the directory is one suite. */
export async function runCaseFiles(directory: string, report: Report) {
  for (const path of findFiles(directory, name => name === 'cases.json')) {
    await report.suite(path, async suite => {
      for (const entry of entriesOf(readJson(directory, path))) {
        if (isValidationCase(entry)) {
          await checkValidation(entry, suite);
        } else if (isGraphCase(entry)) {
          await checkGraph(entry, suite);
        } else if (isBlastRadius(entry)) {
          checkBlastRadius(entry, suite);
        } else if (isDiffCase(entry)) {
          checkDiff(entry, suite);
        } else {
          suite.skip('there is no engine for this format yet');
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
