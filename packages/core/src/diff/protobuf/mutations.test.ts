import { Random } from '../../__testUtils__';
import { WorkBudget } from '../../work';
import { ChangeCollector } from '../ChangeCollector';
import { RuleTable } from '../rules/RuleTable';
import { protoMutations } from './__testUtils__/protoMutations';
import { sketchProto, writeProto } from './__testUtils__/protoSketch';
import { runProtobufExample } from './__testUtils__/runProtobufExample';
import { compareProtobuf } from './compareProtobuf';
import { protobufRules } from './rules/protobufRules';

const table = RuleTable.create(protobufRules);
const rulesOf = (old: string, next: string) =>
  runProtobufExample({ old, new: next }, table).map(({ ruleId }) => ruleId);

describe('a single change of a .proto file', () => {
  it.each(protoMutations.map((mutate, index) => [index, mutate] as const))(
    'is found and named: %i',
    (index, mutate) => {
      const random = new Random(index);
      for (let round = 0; round < 40; round++) {
        const sketch = sketchProto(random);
        const old = writeProto(sketch);
        const expected = mutate(sketch, random);
        expect(rulesOf(old, writeProto(sketch))).toEqual([
          `protobuf.${expected}`,
        ]);
        expect(rulesOf(old, old)).toEqual([]);
      }
    },
  );

  it('never throws, whatever happens to the text', () => {
    const random = new Random(3);
    const limit = jest.fn();
    for (let round = 0; round < 500; round++) {
      const oldText = writeProto(sketchProto(random));
      const at = random.below(oldText.length);
      const damage = random.pick(['{', '"', '/*', ';', '', '\u0000']);
      compareProtobuf({
        oldText,
        newText: oldText.slice(0, at) + damage + oldText.slice(at + 2),
        changes: ChangeCollector.create(table),
        budget: WorkBudget.create(),
        limit,
      });
    }
    expect(limit.mock.calls.length).toBeGreaterThan(100);
  });
});
