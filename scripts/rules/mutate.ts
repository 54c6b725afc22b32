import {
  deepRules,
  findingRules,
  upstreamRules,
  type Change,
  type ChangeClass,
  type Rule,
  type RuleTable,
} from '@pacto/core';
import { expectedAsyncApi } from '../../packages/core/src/diff/asyncapi/__testUtils__/expectedAsyncApi';
import { runAsyncApiExample } from '../../packages/core/src/diff/asyncapi/__testUtils__/runAsyncApiExample';
import { expectedContract } from '../../packages/core/src/diff/contract/__testUtils__/expectedContract';
import { runContractExample } from '../../packages/core/src/diff/contract/__testUtils__/runContractExample';
import { expectedOpenApi } from '../../packages/core/src/diff/openapi/__testUtils__/expectedOpenApi';
import { runOpenApiExample } from '../../packages/core/src/diff/openapi/__testUtils__/runOpenApiExample';
import { expectedProtobuf } from '../../packages/core/src/diff/protobuf/__testUtils__/expectedProtobuf';
import { runProtobufExample } from '../../packages/core/src/diff/protobuf/__testUtils__/runProtobufExample';
import { expectedSchema } from '../../packages/core/src/diff/schema/__testUtils__/expectedSchema';
import { runSchemaExample } from '../../packages/core/src/diff/schema/__testUtils__/runSchemaExample';
import { expectedUpstream } from '../../packages/core/src/diff/upstream/__testUtils__/expectedUpstream';
import { runUpstreamExample } from '../../packages/core/src/diff/upstream/__testUtils__/runUpstreamExample';
import {
  expectedFindings,
  withoutExample,
} from '../../packages/core/src/validation/__testUtils__/expectedFindings';
import { runFindingExample } from '../../packages/core/src/validation/__testUtils__/runFindingExample';

interface Family {
  name: string;
  table: RuleTable;
  expected: Record<string, ChangeClass>;
  run(rule: Rule, rules: RuleTable): Change[];
}

/** What the tests of each family expect, and how they run an example. */
const families: Family[] = [
  {
    name: 'contract',
    table: deepRules,
    expected: expectedContract,
    run: ({ example }, rules) => runContractExample(example, rules),
  },
  {
    name: 'OpenAPI',
    table: deepRules,
    expected: expectedOpenApi,
    run: ({ example }, rules) => runOpenApiExample(example, rules),
  },
  {
    name: 'JSON Schema',
    table: deepRules,
    expected: expectedSchema,
    run: ({ example }, rules) => runSchemaExample(example, rules),
  },
  {
    name: 'AsyncAPI',
    table: deepRules,
    expected: expectedAsyncApi,
    run: ({ example }, rules) => runAsyncApiExample(example, rules),
  },
  {
    name: 'protobuf',
    table: deepRules,
    expected: expectedProtobuf,
    run: ({ example }, rules) => runProtobufExample(example, rules),
  },
  {
    name: 'upstream',
    table: upstreamRules,
    expected: expectedUpstream,
    run: (rule, rules) => runUpstreamExample(rule, rules),
  },
];

/**
 * Takes each rule out of its table and repeats what the tests assert of it. Answers 1 when a rule is not missed, or
 * no test knows it.
 */
export async function mutateRules(): Promise<number> {
  const survivors: string[] = [];
  let killed = 0;
  const note = (name: string, isMissed: boolean) => {
    if (isMissed) killed += 1;
    else survivors.push(name);
  };
  for (const { name, table, expected, run } of families) {
    for (const [id, classification] of Object.entries(expected)) {
      const rule = table.get(id);
      const holds = (rules: RuleTable) =>
        rule !== undefined && isOnly(run(rule, rules), id, classification);
      note(`${name}: ${id}`, holds(table) && !holds(table.without(id)));
    }
  }
  for (const id of untested()) note(`no test expects ${id}`, false);
  for (const rule of findingRules) {
    if (withoutExample.includes(rule.code)) continue;
    const found = async (rules: typeof findingRules) =>
      (await runFindingExample(rule, rules)).some(
        ({ code }) => code === rule.code,
      );
    const others = findingRules.filter(other => other !== rule);
    note(
      `finding: ${rule.code}`,
      Object.hasOwn(expectedFindings, rule.code) &&
        (await found(findingRules)) &&
        !(await found(others)),
    );
  }
  for (const name of survivors) process.stdout.write(`not missed: ${name}\n`);
  process.stdout.write(
    `${killed} rules are missed when they are taken away, ${survivors.length} are not\n`,
  );
  return survivors.length > 0 || killed === 0 ? 1 : 0;
}

function isOnly(changes: Change[], id: string, classification: ChangeClass) {
  return (
    changes.length === 1 &&
    changes[0].ruleId === id &&
    changes[0].classification === classification
  );
}

function untested(): string[] {
  const known = new Set(families.flatMap(f => Object.keys(f.expected)));
  return [...deepRules.list(), ...upstreamRules.list()]
    .map(({ id }) => id)
    .filter(id => id !== 'default' && !known.has(id));
}
