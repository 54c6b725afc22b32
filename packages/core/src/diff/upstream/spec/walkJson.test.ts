import { WorkBudget } from '../../../work';
import { type Difference, walkJson } from './walkJson';

function walk(old: unknown, next: unknown): string[] {
  const found: Difference[] = [];
  const root = { path: 'schema', keys: ['schema'], isProperty: false };
  walkJson({ old, next }, root, {
    budget: WorkBudget.create(),
    visit: difference => found.push(difference),
  });
  return found.map(({ type, path }) => `${type} ${path}`);
}

describe('walkJson', () => {
  it('goes through maps by key, whole subtrees as one', () => {
    expect(
      walk({ b: 1, a: { c: {} }, d: 1 }, { a: { e: { f: 1 } }, b: 2, d: 1 }),
    ).toEqual(['removed schema.a.c', 'added schema.a.e', 'modified schema.b']);
  });

  it('takes lists of texts for sets: new ones first, then those that go', () => {
    expect(walk(['a', 'b'], ['b', 'd', 'c'])).toEqual([
      'added schema[d]',
      'added schema[c]',
      'removed schema[a]',
    ]);
    expect(walk(['a', 'b'], ['b', 'a'])).toEqual([]);
    expect(walk([], ['a'])).toEqual(['added schema[a]']);
  });

  it('compares other lists by position', () => {
    expect(walk([1, { a: 1 }], ['x', { a: 2 }, 3])).toEqual([
      'modified schema[0]',
      'modified schema[1].a',
      'added schema[2]',
    ]);
    expect(walk([{}, {}], [{}])).toEqual(['removed schema[1]']);
  });

  it.each([
    [{}, []],
    [1, '1'],
    [null, false],
    [null, {}],
  ])('reports %j and %j as modified', (old, next) => {
    expect(walk({ a: old }, { a: next })).toEqual(['modified schema.a']);
  });

  it('tells a missing key from null, and keys of prototypes from own ones', () => {
    expect(walk({ a: null }, {})).toEqual(['removed schema.a']);
    expect(walk({}, JSON.parse('{"__proto__": 1, "toString": 1}'))).toEqual([
      'added schema.__proto__',
      'added schema.toString',
    ]);
  });

  it('knows names of properties from keywords', () => {
    const isProperty: Record<string, boolean> = {};
    const root = { path: 'schema', keys: [], isProperty: false };
    const inner = { required: 1, properties: { required: 1 } };
    walkJson(
      {
        old: { properties: { required: {}, properties: { properties: {} } } },
        next: { properties: { required: inner, properties: inner } },
      },
      root,
      {
        budget: WorkBudget.create(),
        visit: ({ path, place }) => {
          isProperty[path] = place.isProperty;
        },
      },
    );
    expect(isProperty).toEqual({
      'schema.properties.required.properties': false,
      'schema.properties.required.required': false,
      'schema.properties.properties.properties.required': true,
      'schema.properties.properties.required': false,
    });
  });
});
