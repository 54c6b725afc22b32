import { Random } from '../../__testUtils__';
import { generateSpec, type Json } from './__testUtils__/generateSpec';
import { mutations } from './__testUtils__/mutations';
import { diffOpenApi } from './__testUtils__/runOpenApiExample';

const SEEDS = Array.from({ length: 12 }, (_, index) => index + 1);

describe('compareOpenApi on generated documents', () => {
  it.each(
    mutations.map(
      (mutation, index) => [index, mutation.rule, mutation] as const,
    ),
  )('mutation %i is found once, as %s', (_, rule, { apply }) => {
    for (const seed of SEEDS) {
      const random = new Random(seed);
      const old = generateSpec(random);
      const next = structuredClone(old);
      apply(next, random);
      const { changes, limitations } = diffOpenApi(old, next);
      expect({ seed, rules: changes.map(({ ruleId }) => ruleId) }).toEqual({
        seed,
        rules: [rule],
      });
      expect(limitations).toEqual([]);
    }
  });

  it('finds nothing between equal documents, whatever the order of keys', () => {
    for (const seed of SEEDS) {
      const random = new Random(seed);
      const document = generateSpec(random);
      const { changes } = diffOpenApi(document, reorder(document, random));
      expect(changes).toEqual([]);
    }
  });

  it('tells the same whatever the order of keys', () => {
    for (const seed of SEEDS) {
      const random = new Random(seed);
      const [old, next] = [generateSpec(random), generateSpec(random)];
      const straight = diffOpenApi(old, next).changes;
      const turned = diffOpenApi(reorder(old, random), reorder(next, random));
      expect(straight.length).toBeGreaterThan(0);
      expect(turned.changes).toEqual(straight);
    }
  });

  it('finds as many changes when the same are made in many places', () => {
    const random = new Random(1);
    const old = generateSpec(random);
    const next = structuredClone(old);
    next.components.responses.Failure.content['application/json'].schema = {
      type: 'string',
    };
    const { changes } = diffOpenApi(old, next);
    expect(changes.map(({ path }) => path)).toEqual([
      'openapi.components.responses[Failure].content.application/json.schema.type',
    ]);
  });
});

function reorder(value: Json, random: Random): Json {
  if (Array.isArray(value)) return value.map(item => reorder(item, random));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(
    ([key, part]) => [random.next(), key, reorder(part, random)] as const,
  );
  entries.sort(([one], [two]) => one - two);
  return Object.fromEntries(entries.map(([, key, part]) => [key, part]));
}
