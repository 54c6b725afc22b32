import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { deepRules, findingRules, upstreamRules } from '@pacto/core';
import { documentRules } from './document';
import { mutateRules } from './mutate';

const { values } = parseArgs({
  options: { check: { type: 'boolean' }, mutate: { type: 'boolean' } },
});

async function main(): Promise<number> {
  if (values.mutate) return mutateRules();
  const file = join(__dirname, '../../docs/rules.md');
  const text = documentRules({
    deep: deepRules.list(),
    upstream: upstreamRules.list(),
    findings: findingRules,
  });
  if (!values.check) writeFileSync(file, text);
  else if (readFileSync(file, 'utf8') !== text) {
    process.stderr.write('docs/rules.md is not up to date: run yarn rules\n');
    return 1;
  }
  return 0;
}

main().then(
  code => {
    process.exitCode = code;
  },
  error => {
    process.stderr.write(`${error.stack}\n`);
    process.exitCode = 1;
  },
);
