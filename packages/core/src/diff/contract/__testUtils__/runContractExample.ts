import { bundlesOfExample } from '../../__testUtils__';
import type { Change } from '../../change';
import { diffBundles } from '../../diffBundles';
import type { RuleTable } from '../../rules/RuleTable';

/** An example that needs another format says so in front; that this is a change too is no part of it. */
const NEW_FORMAT = /^pactoVersion: .*\n/;

/** The changes between two parts of contracts, with files below `# file: …`. */
export function runContractExample(
  example: { old: string; new: string },
  rules: RuleTable,
): Change[] {
  const { old, next } = bundlesOfExample(example);
  const { changes } = diffBundles(old, next, { rules });
  return NEW_FORMAT.test(example.new)
    ? changes.filter(({ path }) => path !== 'pactoVersion')
    : changes;
}
