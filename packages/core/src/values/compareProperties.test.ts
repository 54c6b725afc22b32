import { compareProperties } from './compareProperties';

const before = {
  required: ['host'],
  properties: {
    host: { type: 'string', description: 'Old words' },
    size: { type: 'integer', default: 1 },
    gone: { type: 'string' },
  },
};
const after = {
  required: ['host', 'zone'],
  properties: {
    zone: { type: 'string' },
    host: { type: 'string', description: 'New words' },
    size: { type: ['integer', 'null'], default: 2 },
  },
};

describe('compareProperties', () => {
  it('tells what was added, changed and removed', () => {
    const { changes, truncated } = compareProperties(before, after);
    expect(truncated).toBe(false);
    expect(
      changes.map(({ key, state, fields }) => [key, state, fields]),
    ).toEqual([
      ['zone', 'added', []],
      ['size', 'changed', ['type', 'default']],
      ['gone', 'removed', []],
    ]);
    expect(changes[1]).toMatchObject({
      old: { default: 1 },
      new: { default: 2 },
    });
  });

  it('says when one side does not say everything', () => {
    const open = { patternProperties: {} };
    expect(compareProperties(open, {}).truncated).toBe(true);
    expect(compareProperties({}, open).truncated).toBe(true);
  });
});
