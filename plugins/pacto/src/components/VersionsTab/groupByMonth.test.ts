import { version } from '../../__fixtures__/services';
import { groupByMonth } from './groupByMonth';

const seen = (name: string, firstSeenAt: string) => ({
  ...version,
  version: name,
  firstSeenAt,
});

describe('groupByMonth', () => {
  it('orders by when a version was seen, whatever its number', () => {
    const months = groupByMonth([
      seen('2.0.0', '2026-10-31T23:59:00Z'),
      seen('1.9.1', '2026-11-01T00:00:00Z'),
      seen('1.9.0', '2026-10-02T00:00:00Z'),
      seen('1.8.0', 'some day'),
    ]);
    expect(
      months.map(({ key, versions }) => [key, versions.map(v => v.version)]),
    ).toEqual([
      ['2026-11', ['1.9.1']],
      ['2026-10', ['2.0.0', '1.9.0']],
      ['', ['1.8.0']],
    ]);
  });
});
