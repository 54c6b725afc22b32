import { existsSync } from 'node:fs';
import { readJson } from '../files';
import type { Report } from '../Report';

/** Data whose engine is still to come, by path below the directory. */
const PENDING = {
  'validate/evaluate-cases.json': 'the evaluation of observations',
  'validate/runtime-cases.json': 'the runtime validation of 1.x',
  kubernetes: 'the Kubernetes reader',
  pact: 'the reader of Pact artifacts',
  pactkit: 'the reader of pactkit artifacts',
};

/** Names what is there and not run, so that nobody takes silence for success. */
export function reportPending(directory: string, report: Report) {
  for (const [path, engine] of Object.entries(PENDING)) {
    if (!existsSync(`${directory}/${path}`)) continue;
    const content = path.endsWith('.json') && readJson(directory, path);
    report
      .suite(path)
      .skip(
        `${engine} does not exist yet`,
        Array.isArray(content) ? content.length : 1,
      );
  }
}
