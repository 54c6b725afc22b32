import { existsSync } from 'node:fs';
import { findFiles, readJson } from '../files';
import type { Report } from '../Report';
import { entriesOf } from './caseFiles';

/** What the engines are called that the cases of some files wait for; by the name of the file. */
const ENGINES: Record<string, string> = {
  'evaluate-cases.json': 'the evaluation of observations',
  'runtime-cases.json': 'the runtime validation of 1.x',
};

/** Data that is not in files of cases, by folder. */
const FOLDERS = {
  kubernetes: 'the Kubernetes reader',
  pact: 'the reader of Pact artifacts',
  pactkit: 'the reader of pactkit artifacts',
};

/** Names what is there and not run, so that nobody takes silence for success. */
export function reportPending(directory: string, report: Report) {
  for (const path of findFiles(directory, name =>
    /.-cases\.json$/.test(name),
  )) {
    const name = path.slice(path.lastIndexOf('/') + 1);
    report.suite(path, suite => {
      const count = entriesOf(readJson(directory, path)).length;
      const engine = ENGINES[name];
      suite.skip(
        engine
          ? `${engine} does not exist yet`
          : 'there is no engine for this format yet',
        count,
      );
    });
  }
  for (const [folder, engine] of Object.entries(FOLDERS)) {
    if (!existsSync(`${directory}/${folder}`)) continue;
    report.suite(`${folder}/**`, suite =>
      suite.skip(`${engine} does not exist yet`),
    );
  }
}
