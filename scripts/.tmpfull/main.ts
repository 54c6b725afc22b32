import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Report } from './Report';
import { runBundles } from './suites/bundles';
import { runCaseFiles } from './suites/caseFiles';
import { reportPending } from './suites/pending';
import { runReferences } from './suites/references';
import { runSchemas } from './suites/schemas';

const { values } = parseArgs({
  options: { cases: { type: 'string' } },
  allowPositionals: false,
});
const directory =
  values.cases && resolve(process.env.INIT_CWD ?? process.cwd(), values.cases);
if (!directory || !existsSync(directory) || !statSync(directory).isDirectory()) {
  process.stderr.write(
    'Give the directory with the cases: yarn conformance --cases DIR\n',
  );
  process.exit(2);
}

const report = new Report();
runCaseFiles(directory, report);
runSchemas(directory, report);
runBundles(directory, report);
runReferences(directory, report);
reportPending(directory, report);
process.exitCode = report.print();
