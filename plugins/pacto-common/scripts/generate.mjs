// Writes the types and the JSON form of src/openapi/openapi.yaml. `yarn workspace … generate [--check]`.
import { readFileSync, writeFileSync } from 'node:fs';
import openapiTS, { astToString } from 'openapi-typescript';
import { parse } from 'yaml';

const dir = new URL('../src/openapi/', import.meta.url);
const document = parse(readFileSync(new URL('openapi.yaml', dir), 'utf8'));
const note =
  '// Generated from openapi.yaml by `yarn generate`; do not edit.\n';
const declarations = await openapiTS(document);
/** One declaration of the types: the schemas and the operations have a file each. */
const declarationOf = name =>
  astToString(declarations.filter(node => node.name?.text === name));
const outputs = {
  'schemas.generated.ts': `${note}${declarationOf('components')}`,
  'operations.generated.ts': `${note}import type { components } from './schemas.generated';\n\n${declarationOf(
    'operations',
  )}`,
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
