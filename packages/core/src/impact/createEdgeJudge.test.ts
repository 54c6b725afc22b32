import { service } from '../graph/__testUtils__/fleets';
import { change, diffOf, harmless, impactOn } from './__testUtils__/impactOn';

/** The verdict on one direct consumer, with the codes of its reasons. */
function verdictOn(need: string, options: Parameters<typeof impactOn>[1]) {
  const services = [service('a', need), service('x')];
  const [{ verdict, rangeVerdict, reasons }] = impactOn(
    services,
    options,
  ).consumers;
  return [verdict, rangeVerdict, ...new Set(reasons.map(({ code }) => code))];
}

describe('analyzeImpact', () => {
  describe('judges a direct consumer', () => {
    const breaking = diffOf('BREAKING', [change('paths[/a].get', 'BREAKING')]);
    const potential = diffOf('POTENTIAL_BREAKING', [
      change('paths[/a]', 'POTENTIAL_BREAKING'),
    ]);
    const partial = diffOf('NON_BREAKING', [], 'partial');

    it.each([
      ['x ^1', { diff: harmless }, 'compatible compatible RANGE_ADMITS'],
      [
        'x ^1',
        { diff: harmless, newVersion: '2.0.0' },
        'incompatible incompatible RANGE_REFUSES',
      ],
      [
        'x ^1',
        { diff: breaking },
        'incompatible compatible RANGE_ADMITS BREAKING_CHANGE_ADMITTED',
      ],
      [
        'x ^1',
        { diff: potential },
        'unknown compatible RANGE_ADMITS MAY_BREAK',
      ],
      [
        'x ^1',
        { diff: partial },
        'unknown compatible RANGE_ADMITS DIFF_INCOMPLETE',
      ],
      [
        'x ^1',
        { diff: { ...breaking, completeness: 'partial' } },
        'incompatible compatible RANGE_ADMITS BREAKING_CHANGE_ADMITTED',
      ],
      ['x ^1', { diff: undefined }, 'unknown compatible RANGE_ADMITS NO_DIFF'],
      [
        'x ^1',
        { diff: undefined, newVersion: '2.0.0' },
        'incompatible incompatible RANGE_REFUSES',
      ],
      ['x', { diff: harmless }, 'unknown unknown NO_RANGE'],
      ['x', { diff: breaking }, 'unknown unknown NO_RANGE MAY_BREAK'],
      ['x nonsense', { diff: harmless }, 'unknown unknown INVALID_RANGE'],
      ['x ^1', { newVersion: undefined }, 'unknown unknown NO_VERSION'],
      ['x ^1', { newVersion: 'main' }, 'unknown unknown INVALID_VERSION'],
      ['x! ^1', { diff: breaking }, 'unknown compatible PINNED'],
      ['(x) ^1', { diff: harmless }, 'unknown compatible MAY_MEAN_THIS'],
    ] as const)('%s with %j: %s', (need, options, expected) => {
      expect(verdictOn(need, options).join(' ')).toBe(expected);
    });

    it('by the worst change, whatever the class of the whole says', () => {
      const hidden = diffOf('NON_BREAKING', [change('p', 'BREAKING')]);
      expect(verdictOn('x ^1', { diff: hidden })[0]).toBe('incompatible');
      const bare = diffOf('BREAKING');
      expect(verdictOn('x ^1', { diff: bare })).toContain(
        'BREAKING_CHANGE_ADMITTED',
      );
    });
  });

  it('names the changed operations, and counts those that are too many', () => {
    const changes = Array.from({ length: 25 }, (_, at) =>
      change(`paths[/${at}].get`, 'BREAKING'),
    );
    const { consumers } = impactOn([service('a', 'x ^1'), service('x')], {
      diff: diffOf('BREAKING', [change('info', 'NON_BREAKING'), ...changes]),
    });
    const [{ reasons }] = consumers;
    expect(reasons).toHaveLength(22);
    expect(reasons[1]).toEqual({
      code: 'BREAKING_CHANGE_ADMITTED',
      change: 'paths[/0].get',
      message: 'paths[/0].get removed (GET): Callers get an error.',
    });
    expect(reasons[21].message).toBe('5 more changes like these.');
  });

  it('says when a range did not admit the old version either', () => {
    const { consumers } = impactOn([service('a', 'x ^3'), service('x')]);
    expect(consumers[0].reasons).toEqual([
      {
        code: 'RANGE_REFUSES_BOTH',
        message: expect.stringContaining('Nor did it admit 1.0.0.'),
      },
    ]);
  });

  describe('a range that admits only the new version of a breaking change', () => {
    const breaking = diffOf('BREAKING', [change('p', 'BREAKING')]);
    const versions = { oldVersion: '1.0.0', newVersion: '2.1.0' };

    it.each([
      ['>=2.1.0', 'compatible'],
      ['^2.1.0 || 3.x', 'compatible'],
      ['^2.0.0', 'unknown'],
      ['>=2.1.0-rc.1', 'unknown'],
    ])('%s: %s', (range, verdict) => {
      const { consumers } = impactOn(
        [service('a', `x ${range.replaceAll(' ', '')}`), service('x')],
        { diff: breaking, ...versions },
      );
      expect(consumers[0].verdict).toBe(verdict);
      expect(consumers[0].reasons[1].code).toBe('RANGE_ADMITS_NEW_ONLY');
    });
  });
});
