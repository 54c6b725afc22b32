import type { BundleDiff, Change, ChangeClass } from '@pacto/core';
import { capDiff } from './capDiff';

const change = (
  path: string,
  classification: ChangeClass = 'NON_BREAKING',
): Change => ({
  path,
  type: 'added',
  classification,
  reason: '',
  ruleId: 'a.b',
});

const diffOf = (changes: Change[]) =>
  ({ changes, limitations: [] } as Partial<BundleDiff> as BundleDiff);

describe('capDiff', () => {
  it('keeps the gravest changes, in their order', () => {
    const { changes, limitations } = capDiff(
      diffOf([
        change('a'),
        change('b', 'POTENTIAL_BREAKING'),
        change('c'),
        change('d', 'BREAKING'),
      ]),
      2,
    );
    expect(changes.map(({ path }) => path)).toEqual(['b', 'd']);
    expect(limitations).toEqual([
      {
        code: 'TOO_MANY_CHANGES',
        message: 'Only the 2 gravest of 4 changes are listed',
      },
    ]);
  });

  it('bounds the text of all changes together', () => {
    const long = 'x'.repeat(1_000_000);
    const { changes } = capDiff(
      diffOf([
        ...Array.from({ length: 9 }, () => change(long)),
        change('grave', 'BREAKING'),
      ]),
    );
    expect(changes).toHaveLength(8);
    expect(changes.at(-1)?.path).toBe('grave');
  });

  it('leaves out nothing of what fits', () => {
    const all = [change('a'), change('b', 'BREAKING')];
    const { changes, limitations } = capDiff(diffOf(all));
    expect(changes).toEqual(all);
    expect(limitations).toEqual([]);
  });
});
