import { judgeRange } from './judgeRange';

describe('judgeRange', () => {
  it.each([
    ['^1', '1.9.0', 'compatible', 'RANGE_ADMITS'],
    ['^1', 'v1.2', 'compatible', 'RANGE_ADMITS'],
    ['^1', '2.0.0', 'incompatible', 'RANGE_REFUSES'],
    ['^1', '1.1.0-rc.1', 'incompatible', 'RANGE_REFUSES'],
    [undefined, '1.0.0', 'unknown', 'NO_RANGE'],
    ['', '1.0.0', 'unknown', 'NO_RANGE'],
    ['soon', '1.0.0', 'unknown', 'INVALID_RANGE'],
    ['9'.repeat(65_536), '1.0.0', 'unknown', 'INVALID_RANGE'],
    ['^1', undefined, 'unknown', 'NO_VERSION'],
    ['^1', '', 'unknown', 'NO_VERSION'],
    ['^1', 'main', 'unknown', 'INVALID_VERSION'],
  ])('%s and %s: %s, because %s', (range, version, verdict, code) => {
    const judged = judgeRange(range, version);
    expect(judged).toMatchObject({ verdict, reason: { code } });
    expect(judged.reason.message.length).toBeLessThan(500);
  });
});
