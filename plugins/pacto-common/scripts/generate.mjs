// Writes the types and the JSON form of src/openapi/openapi.yaml. `yarn workspace … generate [--check]`.
import { readFileSync, writeFileSync } from 'node:fs';
import openapiTS, { astToString } from 'openapi-typescript';
import { parse } from 'yaml';

const dir = new URL('../src/openapi/', import.meta.url);
const document = parse(readFileSync(new URL('openapi.yaml', dir), 'utf8'));
const note =
  '// Generated from openapi.yaml by `yarn generate`; do not edit.\n';
const outputs = {
  'types.generated.ts': `${note}${astToString(await openapiTS(document))}`,
  'document.generated.ts': `${note}export const openApiText: string = ${JSON.stringify(
    JSON.stringify(document),
  )};\n`,
};
for (const [name, text] of Object.entries(outputs)) {
  const file = new URL(name, dir);
  if (process.argv.includes('--check')) {
    if (readFileSync(file, 'utf8') !== text) {
      process.stderr.write(`${name} is not up to date: run yarn generate\n`);
      process.exitCode = 1;
    }
  } else {
    writeFileSync(file, text);
  }
}
