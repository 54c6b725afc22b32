import { bundleOf, bundlesOfExample } from '../../__testUtils__';
import type { Change } from '../../change';
import { diffBundles } from '../../diffBundles';
import type { Rule } from '../../rules/Rule';
import type { RuleTable } from '../../rules/RuleTable';
import type { Generation } from '../../../contract/model';

/** Definition files by what the path of their rules starts with. */
const FILES: { start: RegExp; type: string; file: string }[] = [
  { start: /^(?:openapi|request|response)/, type: 'openapi', file: 'a.yaml' },
  { start: /^(?:asyncapi|none)/, type: 'asyncapi', file: 'a.yaml' },
  { start: /^grpc/, type: 'grpc', file: 'a.proto' },
  { start: /^schema\.properties/, type: 'properties', file: 'a.json' },
  { start: /^schema/, type: 'schema', file: 'a.json' },
];

/** The changes of a rule's example: parts of contracts, or definition files, by what the rule is about. */
export function runUpstreamExample(rule: Rule, rules: RuleTable): Change[] {
  const [, table, path] = /^(upstream-\d)\.(.*)$/.exec(rule.id) ?? [
    '',
    'upstream-1',
    rule.id,
  ];
  const isNew = table === 'upstream-3';
  const definition = FILES.find(({ start }) => start.test(path));
  const { old, next } = definition
    ? bundlesOfDefinition(rule.example, { ...definition, isNew })
    : bundlesOfExample(rule.example, isNew ? ['2.0'] : ['1.0', '1.2']);
  const generation = isNew ? undefined : generationOf(path);
  return diffBundles(old, next, {
    profile: 'upstream',
    rules,
    generation: { old: generation, new: generation },
  }).changes;
}

/** What only an old shape can say. */
function generationOf(path: string): Generation | undefined {
  if (path.startsWith('schema.properties')) return '1.0-a';
  if (/^policy[.-]/.test(path)) return '1.0-c';
  return /^(?:configuration[.-]|policies\[)/.test(path) ? '1.0-d' : undefined;
}

function bundlesOfDefinition(
  example: { old: string; new: string },
  options: { type: string; file: string; isNew: boolean },
) {
  const { file } = options;
  const [old, next] = [example.old, example.new].map(text =>
    bundleOf({ 'pacto.yaml': contractFor(options), [file]: text }),
  );
  return { old, next };
}

function contractFor(options: { type: string; file: string; isNew: boolean }) {
  const { type, file, isNew } = options;
  const head = 'service: {name: a, version: 1.0.0}\npactoVersion:';
  const versioned = `${head} "${isNew ? '2.0' : '1.0'}"`;
  if (type === 'properties') {
    return `${versioned}\nconfiguration: {schema: ${file}}`;
  }
  if (type === 'schema') {
    return `${versioned}\nconfigurations: [{name: a, schema: ${file}}]`;
  }
  const entry = isNew ? `type: ${type}, ref` : 'type: http, contract';
  return `${versioned}\ninterfaces: [{name: a, ${entry}: ${file}}]`;
}
