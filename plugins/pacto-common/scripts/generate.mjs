// Writes the types and the JSON form of src/openapi/openapi.yaml and its parts. `yarn generate [--check]`.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import openapiTS, { astToString } from 'openapi-typescript';
import { parse } from 'yaml';

const dir = new URL('../src/openapi/', import.meta.url);
const note =
  '// Generated from the YAML beside it by `yarn generate`; do not edit.\n';
const useComponents =
  "import type { components } from './schemas.generated';\n";

const read = file => parse(readFileSync(new URL(file, dir), 'utf8'));
/** Each file but openapi.yaml is a part with operations and schemas of its own. */
const parts = new Map(
  readdirSync(dir)
    .filter(file => file.endsWith('.yaml') && file !== 'openapi.yaml')
    .sort()
    .map(file => [file.replace('.yaml', ''), read(file)]),
);
const document = assemble(read('openapi.yaml'));

const declarations = await openapiTS(document);
const declared = name =>
  declarations.find(node => node.name?.text === name).members;
const components = [...declared('components')];
const schemas = components.find(({ name }) => name.text === 'schemas').type
  .members;
const partOf = { Schemas: new Map(), Operations: new Map() };
for (const [part, { paths, components: own }] of parts) {
  Object.keys(own.schemas).forEach(name => partOf.Schemas.set(name, part));
  Object.values(paths)
    .flatMap(Object.values)
    .forEach(({ operationId }) => partOf.Operations.set(operationId, part));
}

const outputs = {
  'schemas.generated.ts': `${note}${importsOf('Schemas')}
interface CommonSchemas ${body(schemas, partOf.Schemas)}

export interface components {
    schemas: CommonSchemas & ${names('Schemas').join(' & ')};
${indented(components.filter(({ name }) => name.text !== 'schemas'))}
}
`,
  'operations.generated.ts': `${note}${importsOf('Operations')}
export interface operations extends ${names('Operations').join(', ')} {}
`,
  'document.generated.ts': `${note}export const openApiText: string = ${JSON.stringify(
    JSON.stringify(document),
  )};\n`,
};
for (const part of parts.keys()) {
  for (const [kind, members] of [
    ['Schemas', schemas],
    ['Operations', declared('operations')],
  ]) {
    const text = body(members, partOf[kind], part);
    // A part may have schemas only.
    const imports = text.includes('components[') ? useComponents : '';
    outputs[`${part}${kind}.generated.ts`] = `${note}${imports}
export interface ${typeName(part, kind)} ${text}
`;
  }
}
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

/** Paths in the order of the parts. What is declared twice is a mistake. */
function assemble(base) {
  const whole = { ...base, paths: {} };
  for (const [part, { paths, components: own }] of parts) {
    addAll(whole.paths, paths, part);
    addAll(whole.components.schemas, own.schemas, part);
  }
  return whole;
}

function addAll(target, entries, part) {
  for (const [name, entry] of Object.entries(entries)) {
    if (name in target) throw new Error(`${part}.yaml: ${name} exists already`);
    target[name] = entry;
  }
}

/** The members of a part, or of none, as the body of an interface. */
function body(members, topics, part) {
  return `{\n${indented(
    members.filter(member => topics.get(member.name.text) === part),
  )}\n}`;
}

function indented(members) {
  return astToString(members).trimEnd().replaceAll(/^/gm, '    ');
}

function importsOf(kind) {
  return [...parts.keys()]
    .map(
      part =>
        `import type { ${typeName(
          part,
          kind,
        )} } from './${part}${kind}.generated';\n`,
    )
    .join('');
}

function names(kind) {
  return [...parts.keys()].map(part => typeName(part, kind));
}

function typeName(part, kind) {
  return `${part[0].toUpperCase()}${part.slice(1)}${kind}`;
}
