import { Random } from '../../__testUtils__';
import { WorkBudget } from '../../work';
import { ChangeCollector } from '../ChangeCollector';
import { RuleTable } from '../rules/RuleTable';
import { schemaRules } from '../schema/rules/schemaRules';
import { eventMutations } from './__testUtils__/eventMutations';
import { sketchEvents, writeEvents } from './__testUtils__/eventSketch';
import { runAsyncApiExample } from './__testUtils__/runAsyncApiExample';
import { compareAsyncApi } from './compareAsyncApi';
import { asyncApiRules } from './rules/asyncApiRules';

const table = RuleTable.create([...asyncApiRules, ...schemaRules]);
const rulesOf = (old: string, next: string) =>
  runAsyncApiExample({ old, new: next }, table).map(({ ruleId }) => ruleId);

describe('a single change of an AsyncAPI document', () => {
  it.each(eventMutations.map((mutate, index) => [index, mutate] as const))(
    'is found and named: %i',
    (index, mutate) => {
      const random = new Random(index);
      for (let round = 0; round < 30; round++) {
        const sketch = sketchEvents(random);
        const old = writeEvents(sketch);
        const expected = mutate(sketch, random);
        expect(rulesOf(old, writeEvents(sketch))).toEqual([
          expect.stringContaining(expected),
        ]);
        expect(rulesOf(old, old)).toEqual([]);
      }
    },
  );

  it('never throws, whatever happens to the text', () => {
    const random = new Random(3);
    const limit = jest.fn();
    for (let round = 0; round < 500; round++) {
      const oldText = writeEvents(sketchEvents(random));
      const at = random.below(oldText.length);
      const damage = random.pick(['{', '"', '7', 'null', '', '\u0000']);
      compareAsyncApi({
        oldText,
        newText: oldText.slice(0, at) + damage + oldText.slice(at + 1),
        changes: ChangeCollector.create(table),
        budget: WorkBudget.create(),
        limit,
      });
    }
    expect(limit.mock.calls.length).toBeGreaterThan(100);
  });
});
