import type { RevisionHead } from '../store';
import { findWay } from './findWay';

const head = (
  digest: string,
  version: string,
  more: Partial<RevisionHead> = {},
): RevisionHead => ({
  digest,
  version,
  state: 'valid',
  hasContract: true,
  errors: 0,
  warnings: 0,
  readerVersion: 1,
  firstSeenAt: '2026-01-01',
  ...more,
});

const heads = [
  head('c', '1.10.0'),
  head('a', '1.0.0'),
  head('b', '1.2.0'),
  head('moved', '1.2.0', { firstSeenAt: '2026-02-01' }),
  head('bad', '1.5.0', { hasContract: false, state: 'unreadable' }),
];
const tags = [
  { tag: '1.2.0', digest: 'b', firstSeenAt: '2026-01-01' },
  { tag: '1.5.0', digest: 'bad', firstSeenAt: '2026-01-01' },
];

describe('findWay', () => {
  it.each<[string, string, string[]]>([
    ['a', 'c', ['a', 'b', 'c']],
    ['a', 'b', ['a', 'b']],
    // Ends are what was asked for, also where another revision stands for their version.
    ['a', 'moved', ['a', 'moved']],
    ['moved', 'c', ['moved', 'c']],
    ['moved', 'b', ['moved', 'b']],
    ['c', 'a', []],
    ['a', 'a', []],
    ['a', 'gone', []],
    ['gone', 'a', []],
  ])('from %s to %s', (from, to, way) => {
    expect(
      findWay({ heads, tags }, from, to).map(({ digest }) => digest),
    ).toEqual(way);
  });
});
