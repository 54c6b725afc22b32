import type Ajv from 'ajv';
import AjvDraft7, { type Options } from 'ajv';
import AjvDraft4 from 'ajv-draft-04';
import Ajv2019 from 'ajv/dist/2019';
import Ajv2020 from 'ajv/dist/2020';
import { isMap } from '../../contract/isMap';
import type { WorkBudget } from '../../work';
import { canonicalText } from './canonicalText';
import { type Draft, refStandsAlone } from './drafts';
import { linearRegExp } from './linearRegExp';
import { AMONG, COST } from './SchemaCopier';

/** Those of draft 6 are those of 7 without keywords that the copy leaves out. */
const CLASSES: Record<Draft, new (options: Options) => Ajv> = {
  '4': AjvDraft4 as unknown as new (options: Options) => Ajv,
  '6': AjvDraft7,
  '7': AjvDraft7,
  '2019-09': Ajv2019,
  '2020-12': Ajv2020,
};

/** Steps for each keyword that is applied: it may leave an error in memory, some 300 bytes. */
const APPLY_STEPS = 10;

/** Characters of a text that count as one step. */
const CHARACTERS_PER_STEP = 100;

const stepsOf = (text: string) => Math.floor(text.length / CHARACTERS_PER_STEP);

/**
 * An ajv for one copied schema, whose work is paid by the budget: nothing is loaded, formats are not asserted, only
 * own keys count, patterns are linear, and comparisons of values too.
 *
 * @internal
 */
export function createAjv(draft: Draft, budget: WorkBudget): Ajv {
  const ajv = new CLASSES[draft]({
    allErrors: true,
    // Each schema that is referred to becomes one function, however often.
    inlineRefs: false,
    ignoreKeywordsWithRef: refStandsAlone(draft),
    logger: false,
    meta: false,
    ownProperties: true,
    strict: false,
    validateFormats: false,
    validateSchema: false,
    code: { regExp: linearRegExp(budget), optimize: false },
  });
  ajv.addKeyword({
    keyword: COST,
    before: '$ref',
    errors: false,
    compile: (cost: number) => (data: unknown) => {
      budget.spend(APPLY_STEPS * (cost + sizeOf(data)));
      return true;
    },
  });
  ajv.addKeyword({
    keyword: AMONG,
    error: { message: 'is not one of the values of the schema' },
    compile: (lists: string[][]) => {
      const sets = lists.map(texts => new Set(texts));
      return (data: unknown) => {
        const text = canonicalText(data, budget);
        return sets.every(set => set.has(text));
      };
    },
  });
  addUniqueItems(ajv, budget);
  return ajv;
}

/** The library's own one compares every item with every other. @internal */
export function addUniqueItems(ajv: Ajv, budget: WorkBudget): void {
  ajv.removeKeyword('uniqueItems');
  ajv.addKeyword({
    keyword: 'uniqueItems',
    type: 'array',
    error: { message: 'must not have equal items' },
    compile: (wanted: boolean) => (items: unknown[]) =>
      !wanted ||
      new Set(items.map(item => canonicalText(item, budget))).size ===
        items.length,
  });
}

function sizeOf(data: unknown): number {
  if (Array.isArray(data)) return data.length;
  if (isMap(data)) {
    return Object.keys(data).reduce((size, key) => size + 1 + stepsOf(key), 0);
  }
  return typeof data === 'string' ? stepsOf(data) : 0;
}
