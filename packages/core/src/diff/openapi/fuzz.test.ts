import { Random } from '../../__testUtils__';
import { generateSpec, type Json } from './__testUtils__/generateSpec';
import { diffOpenApi } from './__testUtils__/runOpenApiExample';

/** What authors write by mistake or on purpose. */
const JUNK: readonly string[] = [
  '[]',
  '{}',
  'null',
  '1',
  '-0',
  '"text"',
  'true',
  '[null, 1, {}]',
  '{"$ref": "#"}',
  '{"$ref": "#/paths"}',
  '{"$ref": "#/components/schemas/In0"}',
  '{"$ref": "#/components/schemas/__proto__"}',
  '{"$ref": "#/%zz/~2"}',
  '{"$ref": "https://example.com/spec.json"}',
  '{"$ref": 5}',
  '{"__proto__": {"type": "string"}, "constructor": 1, "toString": []}',
  '{"allOf": [{"$ref": "#/components/schemas/Out0"}, {"minLength": "x"}]}',
  '{"oneOf": [{"type": "null"}, {"$ref": "#/components/schemas/In0"}]}',
  '{"type": ["string", "null", 7], "enum": [1, {"a": 1}, null]}',
  '{"not": {"$ref": "#/components/schemas/In0"}, "if": true}',
];

const KEYS = ['__proto__', 'constructor', '$ref', 'allOf', 'a/b~c%', 'x-a'];

describe('compareOpenApi on damaged documents', () => {
  it('throws nothing, and finds nothing between equal ones', () => {
    for (let seed = 1; seed <= 150; seed++) {
      const random = new Random(seed);
      const old = generateSpec(random);
      const next = structuredClone(old);
      damage(old, random);
      damage(next, random);
      const { changes, limitations } = diffOpenApi(old, next);
      for (const change of changes) expect(change.ruleId).not.toBe('default');
      for (const { message } of limitations)
        expect(message).toMatch(/^partial/);
      // A blank, so that the texts differ.
      const again = diffOpenApi(next, `${JSON.stringify(next)} `);
      expect({ seed, changes: again.changes }).toEqual({ seed, changes: [] });
    }
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});

function damage(document: Json, random: Random) {
  for (let count = random.below(6); count > 0; count--) {
    const [owner, key] = random.pick(placesIn(document));
    const kind = random.below(4);
    if (kind === 0) delete owner[key];
    else if (kind === 1) define(owner, random.pick(KEYS), random);
    else define(owner, key, random);
  }
}

function define(owner: Json, key: string, random: Random) {
  Object.defineProperty(owner, key, {
    value: JSON.parse(random.pick(JUNK)),
    configurable: true,
    enumerable: true,
    writable: true,
  });
}

function placesIn(value: Json): [Json, string][] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.keys(value).flatMap(key => [
    [value, key] as [Json, string],
    ...placesIn(value[key]),
  ]);
}
