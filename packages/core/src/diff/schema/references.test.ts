import { diffSchemas } from './__testUtils__/runSchemaExample';

const text = { type: 'string' };
const refTo = (name: string) => ({ $ref: `#/$defs/${name}` });
const tree = (leaf: unknown) => ({
  properties: { root: refTo('Node'), other: refTo('Node') },
  $defs: {
    Node: { properties: { next: refTo('Node'), leaf } },
  },
});

describe('references between schemas', () => {
  it('compares what is shared once, at its own place', () => {
    const { changes } = diffSchemas(tree(text), tree({ type: 'integer' }));
    expect(changes.map(({ path }) => path)).toEqual([
      'schema.$defs.Node.properties.leaf.type',
    ]);
  });

  it('finds a change behind references that did not change', () => {
    const of = (leaf: unknown) => ({
      properties: { a: refTo('A') },
      $defs: { A: { items: refTo('B') }, B: { items: refTo('C') }, C: leaf },
    });
    const { changes } = diffSchemas(of(text), of({ type: 'integer' }));
    expect(changes.map(({ path }) => path)).toEqual(['schema.$defs.C.type']);
  });

  it('takes the worst class over all uses', () => {
    const of = (required: string[]) => ({
      properties: {
        read: { readOnly: true, allOf: [refTo('A')] },
        written: { writeOnly: true, allOf: [refTo('A')] },
      },
      $defs: { A: { properties: { a: text }, required } },
    });
    const classOf = (old: string[], next: string[]) =>
      diffSchemas(of(old), of(next), { direction: 'both' }).changes.map(
        change => change.classification,
      );
    expect(classOf([], ['a'])).toEqual(['BREAKING']);
    expect(classOf(['a'], [])).toEqual(['BREAKING']);
  });

  it('does not mind another name for the same schema', () => {
    const of = (name: string) => ({
      properties: { a: refTo(name) },
      $defs: { [name]: { properties: { next: refTo(name) } } },
    });
    expect(diffSchemas(of('A'), of('B')).changes).toEqual([]);
  });

  it('compares a schema that is now shared with what it was before', () => {
    const old = { properties: { a: { properties: { b: text } } } };
    const next = {
      properties: { a: refTo('A') },
      $defs: { A: { properties: {} } },
    };
    const { changes } = diffSchemas(old, next, { direction: 'response' });
    expect(changes.map(({ ruleId, path }) => [ruleId, path])).toEqual([
      ['schema.response-property-removed', 'schema.properties.a.properties.b'],
    ]);
  });

  it('tells a shared schema that nothing uses', () => {
    const of = (leaf: unknown) => ({ $defs: { Unused: leaf } });
    const { changes } = diffSchemas(of(text), of({}));
    expect(changes.map(({ ruleId, path }) => [ruleId, path])).toEqual([
      ['schema.unused-definition-changed', 'schema.$defs.Unused'],
    ]);
  });

  it('takes subtypes for used where their parent is', () => {
    const of = (leaf: unknown, extra = {}) => ({
      properties: { pet: refTo('Pet') },
      $defs: {
        Pet: { discriminator: { propertyName: 'kind' } },
        Cat: { allOf: [refTo('Pet'), { properties: { claws: leaf } }] },
        ...extra,
      },
    });
    const dog = { Dog: { allOf: [refTo('Pet')] } };
    const named = (old: unknown, next: unknown) =>
      diffSchemas(old, next).changes.map(
        change => `${change.ruleId} ${change.path}`,
      );
    expect(named(of(text), of({ type: 'integer' }))).toEqual([
      'schema.type-changed schema.$defs.Cat.allOf[1].properties.claws.type',
    ]);
    const shared = (leaf: unknown) =>
      of(refTo('A'), { A: { properties: { a: leaf } } });
    expect(named(shared(text), shared({ type: 'integer' }))).toEqual([
      'schema.type-changed schema.$defs.A.properties.a.type',
    ]);
    expect(named(of(text), of(text, dog))).toEqual([
      'schema.response-branch-widened schema.$defs.Dog',
    ]);
    expect(named(of(text, dog), of(text))).toEqual([
      'schema.request-branch-narrowed schema.$defs.Dog',
    ]);
  });

  it.each([
    'common.json#/A',
    'https://example.com/schema',
    'file:///etc/passwd',
    '#anchor',
    '#/$defs/missing',
    '#/$defs/__proto__',
    '#/$defs/constructor',
  ])('does not follow %s and says so', reference => {
    const of = (title: string) => ({
      properties: { a: { $ref: reference }, b: { title } },
      $defs: {},
    });
    const same = diffSchemas(of('A'), of('B'));
    expect(same.changes.map(({ ruleId }) => ruleId)).toEqual([
      'schema.text-changed',
    ]);
    expect(same.limitations).toEqual([
      expect.objectContaining({ code: 'UNRESOLVED' }),
    ]);
    const other = diffSchemas(of('A'), {
      properties: { a: refTo('b'), b: { title: 'A' } },
    });
    expect(other.changes).toMatchObject([
      {
        ruleId: 'schema.reference-unresolved',
        classification: 'POTENTIAL_BREAKING',
      },
    ]);
  });

  it('follows escaped pointers', () => {
    const of = (leaf: unknown) => ({
      properties: { a: { $ref: '#/$defs/a~1b~0c%25' } },
      $defs: { 'a/b~c%': leaf },
    });
    const { changes, limitations } = diffSchemas(
      of(text),
      of({ type: 'integer' }),
    );
    expect(changes).toHaveLength(1);
    expect(changes[0].path).toBe('schema.$defs.a/b~c%.type');
    expect(limitations).toEqual([]);
  });
});
