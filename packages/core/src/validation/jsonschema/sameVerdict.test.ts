import Ajv2020 from 'ajv/dist/2020';
import { Random } from '../../__testUtils__';
import { judgeSchema } from '../__testUtils__/judgeSchema';

const KEYS = ['a', 'b', 'constructor', '$ref', 'x/y', '~'];

function valueOf(random: Random, depth = 0): unknown {
  const kinds = depth > 2 ? 4 : 6;
  switch (random.below(kinds)) {
    case 0:
      return random.below(4);
    case 1:
      return random.pick(['', 'a', 'ab', 'b']);
    case 2:
      return random.next() < 0.5;
    case 3:
      return null;
    case 4:
      return Array.from({ length: random.below(4) }, () =>
        valueOf(random, depth + 1),
      );
    default:
      return Object.fromEntries(
        Array.from({ length: random.below(4) }, () => [
          random.pick(KEYS),
          valueOf(random, depth + 1),
        ]),
      );
  }
}

function schemaOf(random: Random, depth = 0): unknown {
  if (depth > 3) return random.pick([true, {}, { type: 'string' }]);
  const below = () => schemaOf(random, depth + 1);
  const some = <T>(make: () => T) =>
    Array.from({ length: 1 + random.below(2) }, make);
  const map = () =>
    Object.fromEntries(some(() => [random.pick(KEYS), below()] as const));
  const keywords: [string, () => unknown][] = [
    ['type', () => random.pick(['object', 'array', 'string', 'integer'])],
    ['enum', () => some(() => valueOf(random))],
    ['const', () => valueOf(random)],
    ['minimum', () => random.below(4)],
    ['maxLength', () => random.below(3)],
    ['pattern', () => random.pick(['^a', 'b$', '^[ab]*$'])],
    ['required', () => [random.pick(KEYS)]],
    ['properties', map],
    ['patternProperties', () => ({ [random.pick(['^a', 'o'])]: below() })],
    ['additionalProperties', below],
    ['unevaluatedProperties', below],
    ['propertyNames', () => ({ maxLength: 1 + random.below(3) })],
    ['maxProperties', () => random.below(3)],
    ['dependentRequired', () => ({ a: ['b'] })],
    ['dependentSchemas', () => ({ a: below() })],
    ['items', below],
    ['prefixItems', () => some(below)],
    ['contains', below],
    ['uniqueItems', () => random.next() < 0.7],
    ['unevaluatedItems', below],
    ['minItems', () => random.below(3)],
    ['allOf', () => some(below)],
    ['anyOf', () => some(below)],
    ['oneOf', () => some(below)],
    ['not', below],
    ['if', below],
    ['then', below],
    ['else', below],
    ['$ref', () => random.pick(['#/$defs/x', '#/$defs/y'])],
    ['title', () => 'any'],
    ['default', () => valueOf(random)],
  ];
  return Object.fromEntries(
    some(() => {
      const [keyword, make] = random.pick(keywords);
      return [keyword, make()] as const;
    }),
  );
}

it('says what the library says by itself', () => {
  const random = new Random(20);
  const verdicts = { fits: 0, not: 0 };
  for (let round = 0; round < 400; round += 1) {
    const schema = {
      ...(schemaOf(random) as object),
      $defs: { x: { type: 'string' }, y: { required: ['a'] } },
    };
    const plain = new Ajv2020({
      strict: false,
      ownProperties: true,
      validateFormats: false,
      validateSchema: false,
    }).compile(schema);
    for (let count = 0; count < 5; count += 1) {
      const value = valueOf(random);
      const expected = plain(value);
      const said = judgeSchema(schema, value);
      expect({ schema, value, fits: said === 'fits', said }).toEqual({
        schema,
        value,
        fits: expected,
        said,
      });
      verdicts[expected ? 'fits' : 'not'] += 1;
    }
  }
  expect(verdicts.fits).toBeGreaterThan(150);
  expect(verdicts.not).toBeGreaterThan(150);
});
