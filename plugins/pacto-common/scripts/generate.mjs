// Writes the types and the JSON form of src/openapi/openapi.yaml. `yarn workspace … generate [--check]`.
import { readFileSync, writeFileSync } from 'node:fs';
import openapiTS, { astToString } from 'openapi-typescript';
import { parse } from 'yaml';

const dir = new URL('../src/openapi/', import.meta.url);
const document = parse(readFileSync(new URL('openapi.yaml', dir), 'utf8'));
const note =
  '// Generated from openapi.yaml by `yarn generate`; do not edit.\n';
const useComponents =
  "import type { components } from './schemas.generated';\n";

/** The operations with one of these tags, and the schemas that only they use, have files of their own. */
const TOPICS = ['comparison', 'source'];
const operations = Object.values(document.paths).flatMap(path =>
  Object.values(path),
);
const topicOf = ({ tags = [] }) => TOPICS.find(topic => tags.includes(topic));
const topicOfOperation = new Map(
  operations.map(operation => [operation.operationId, topicOf(operation)]),
);
const topicOfSchema = new Map(
  TOPICS.flatMap(topic => {
    const isOwn = operation => topicOf(operation) === topic;
    const others = namesIn(operations.filter(each => !isOwn(each)));
    return [...namesIn(operations.filter(isOwn))]
      .filter(name => !others.has(name))
      .map(name => [name, topic]);
  }),
);

const declarations = await openapiTS(document);
const declared = name =>
  declarations.find(node => node.name?.text === name).members;
const parts = [...declared('components')];
const schemas = parts.find(part => part.name.text === 'schemas').type.members;
const rest = parts.filter(part => part.name.text !== 'schemas');

const outputs = {
  'schemas.generated.ts': `${note}${importsOf('Schemas')}
interface CommonSchemas ${body(schemas, topicOfSchema)}

export interface components {
    schemas: CommonSchemas & ${TOPICS.map(topic =>
      typeName(topic, 'Schemas'),
    ).join(' & ')};
${indented(rest)}
}
`,
  'operations.generated.ts': `${note}${importsOf('Operations')}${useComponents}
export interface operations extends ${TOPICS.map(topic =>
    typeName(topic, 'Operations'),
  ).join(', ')} ${body(declared('operations'), topicOfOperation)}
`,
  'document.generated.ts': `${note}export const openApiText: string = ${JSON.stringify(
    JSON.stringify(document),
  )};\n`,
};
for (const topic of TOPICS) {
  for (const [kind, members, topics] of [
    ['Schemas', schemas, topicOfSchema],
    ['Operations', declared('operations'), topicOfOperation],
  ]) {
    outputs[`${topic}${kind}.generated.ts`] = `${note}${useComponents}
export interface ${typeName(topic, kind)} ${body(members, topics, topic)}
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

/** The members of a topic, or of none, as the body of an interface. */
function body(members, topics, topic) {
  return `{\n${indented(
    members.filter(member => topics.get(member.name.text) === topic),
  )}\n}`;
}

function indented(members) {
  return astToString(members).trimEnd().replaceAll(/^/gm, '    ');
}

function importsOf(kind) {
  return TOPICS.map(
    topic =>
      `import type { ${typeName(
        topic,
        kind,
      )} } from './${topic}${kind}.generated';\n`,
  ).join('');
}

function typeName(topic, kind) {
  return `${topic[0].toUpperCase()}${topic.slice(1)}${kind}`;
}

/** Names of the schemas that a part of the document uses, also by way of others. */
function namesIn(part, found = new Set()) {
  for (const [, kind, name] of JSON.stringify(part).matchAll(
    /"#\/components\/(\w+)\/(\w+)"/g,
  )) {
    if (kind === 'schemas') {
      if (found.has(name)) continue;
      found.add(name);
    }
    namesIn(document.components[kind][name], found);
  }
  return found;
}
