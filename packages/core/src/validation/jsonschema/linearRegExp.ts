import { RE2JS } from 're2js';
import type { WorkBudget } from '../../work';

/** Steps for each instruction of a pattern that is compiled; some 4 µs. */
const COMPILE_STEPS = 20;

/** Instructions of a pattern times characters of a text that count as one step. */
const WORK_PER_STEP = 100;

/**
 * Patterns for ajv that take time linear in the text, in the dialect of upstream's language. A pattern with
 * look-around or back references does not compile, there and here.
 *
 * @param budget - Pays for compiling and matching; no bound when absent, for our own patterns.
 * @internal
 */
export function linearRegExp(budget?: WorkBudget) {
  return Object.assign(
    (pattern: string) => {
      budget?.spend(pattern.length);
      const compiled = RE2JS.compile(pattern);
      const size = compiled.programSize();
      budget?.spend(COMPILE_STEPS * size);
      return {
        test: (text: string) => {
          budget?.spend(1 + Math.floor((size * text.length) / WORK_PER_STEP));
          return compiled.matcher(text).find();
        },
        // ajv tells patterns apart by this.
        toString: () => pattern,
      };
    },
    { code: 'linear' },
  );
}
