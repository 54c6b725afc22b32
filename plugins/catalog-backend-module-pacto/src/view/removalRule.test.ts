import { whyKeep } from './removalRule';

describe('whyKeep', () => {
  it.each([
    ['complete', 90, 100],
    ['complete', 10, 100],
    ['partial', 80, 100],
    ['partial', 100, 0],
    ['complete', 0, 0],
  ] as const)(
    'trusts %s with %d where %d were',
    (completeness, count, before) => {
      expect(whyKeep({ completeness, count, before })).toBeUndefined();
    },
  );

  it.each([
    ['none', 100, 100, 'no source was ever read'],
    ['none', 0, 0, 'no source was ever read'],
    ['complete', 0, 1, 'none of 1'],
    ['partial', 0, 100, 'none of 100'],
    ['partial', 79, 100, 'only 79 of 100'],
  ] as const)(
    'keeps everything at %s with %d where %d were',
    (completeness, count, before, reason) => {
      expect(whyKeep({ completeness, count, before })).toContain(reason);
    },
  );
});
