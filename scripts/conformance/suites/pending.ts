import { existsSync } from 'node:fs';
import { findFiles, readJson } from '../files';
import type { Report } from '../Report';
import { entriesOf } from './caseFiles';
import { isEvaluationFile } from './evaluation';
import { isRuntimeFile } from './runtime';

/** Data that is not in files of cases, by folder. */
const FOLDERS = {
  kubernetes: 'the Kubernetes reader',
  pact: 'the reader of Pact artifacts',
  pactkit: 'the reader of pactkit artifacts',
};

/** Names what is there and not run, so that nobody takes silence for success. */
export async function reportPending(directory: string, report: Report) {
  for (const path of findFiles(directory, isUnknownCaseFile)) {
    await report.suite(path, suite => {
      const count = entriesOf(readJson(directory, path)).length;
      suite.skip('there is no engine for this format yet', count);
    });
  }
  for (const [folder, engine] of Object.entries(FOLDERS)) {
    if (!existsSync(`${directory}/${folder}`)) continue;
    await report.suite(`${folder}/**`, suite =>
      suite.skip(`${engine} does not exist yet`),
    );
  }
}

function isUnknownCaseFile(name: string): boolean {
  return (
    /.-cases\.json$/.test(name) &&
    !isEvaluationFile(name) &&
    !isRuntimeFile(name)
  );
}
