import { diffSchemas } from './__testUtils__/runSchemaExample';

/* eslint-disable @typescript-eslint/no-explicit-any */

/** Steps that a small document must not need more of. */
const STEPS = 500_000;

const diff = (old: unknown, next: unknown) =>
  diffSchemas(old, next, { steps: STEPS });
const refTo = (name: string) => ({ $ref: `#/$defs/${name}` });

/** Each level holds the next twice. */
function doubling(keyword: string, leaf: unknown): unknown {
  const $defs: any = { L30: leaf };
  for (let level = 0; level < 30; level++) {
    const next = refTo(`L${level + 1}`);
    $defs[`L${level}`] = { [keyword]: [next, { title: 'same', ...next }] };
  }
  return { ...refTo('L0'), $defs };
}

/** A ring of schemas. */
function ring(length: number, name: string): unknown {
  const $defs: any = {};
  for (let index = 0; index < length; index++) {
    const next = refTo(`${name}${(index + 1) % length}`);
    $defs[`${name}${index}`] = { properties: { next, [name]: {} } };
  }
  return { properties: { ring: refTo(`${name}0`) }, $defs };
}

function nested(depth: number, leaf: string): unknown {
  return JSON.parse(`${'{"items":'.repeat(depth)}${leaf}${'}'.repeat(depth)}`);
}

describe('compareSchemas on hostile schemas', () => {
  it.each(['allOf', 'oneOf', 'anyOf'])(
    'compares 2^30 ways through %s once',
    keyword => {
      const { changes } = diff(
        doubling(keyword, { type: 'string' }),
        doubling(keyword, { type: 'integer' }),
      );
      expect(changes.map(({ path }) => path)).toEqual([
        'schema.$defs.L30.type',
      ]);
    },
  );

  it('is partial beyond a depth', () => {
    const { changes, limitations } = diff(
      nested(10_000, '{"type":"string"}'),
      nested(10_000, '{"type":"null"}'),
    );
    expect(changes).toEqual([]);
    expect(limitations).toMatchObject([{ code: 'DEPTH_LIMIT' }]);
  });

  it('ends on cycles of different lengths', () => {
    const { changes } = diff(ring(11, 'a'), ring(13, 'b'));
    expect(changes).toHaveLength(2 * 11 * 13);
    const longest = Math.max(...changes.map(({ path }) => path.length));
    expect(longest).toBeLessThan(5000);
  });

  it('ends on references that lead to themselves', () => {
    const old = { ...refTo('A'), $defs: { A: refTo('A') } };
    const next = { ...refTo('A'), $defs: { A: refTo('B'), B: refTo('A') } };
    const { changes, limitations } = diff(old, next);
    expect(changes[0].ruleId).toBe('schema.reference-unresolved');
    expect(limitations[0].message).toMatch(/leads back to itself/);
  });

  it('is partial when allOf is used in too many ways', () => {
    const of = (name: string) => {
      const $defs: any = { [`${name}30`]: { title: name } };
      for (let level = 0; level < 30; level++) {
        const next = refTo(`${name}${level + 1}`);
        $defs[`${name}${level}`] = {
          properties: { a: next, b: next },
          allOf: [next, { title: name, properties: { a: next } }],
        };
      }
      return { ...refTo(`${name}0`), $defs };
    };
    const { limitations } = diffSchemas(of('a'), of('b'));
    expect(limitations.map(({ code }) => code)).toContain('WORK_LIMIT');
  });

  it.each([[[]], [1], ['text'], [null]])('says that %j is no schema', value => {
    const { changes, limitations } = diff(
      { properties: { a: value } },
      { properties: { a: {} } },
    );
    expect(changes).toMatchObject([{ ruleId: 'schema.unreadable-changed' }]);
    expect(limitations).toMatchObject([{ code: 'UNREADABLE' }]);
  });

  it('stops when the budget is used up, and keeps what it found', () => {
    expect(() =>
      diffSchemas(ring(9, 'a'), ring(10, 'b'), { steps: 20 }),
    ).toThrow('more than 20 steps');
  });
});
