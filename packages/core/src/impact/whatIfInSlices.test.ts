import { FleetGraph } from '../graph';
import { service } from '../graph/__testUtils__/fleets';
import { finish } from '../work/slices';
import { whatIf, whatIfInSlices } from './whatIf';
import type { WhatIfChange } from './whatIfTypes';

const fleet = FleetGraph.create({
  services: [
    service('web', 'x ^1'),
    service('x@1.0.0', 'db ^1'),
    service('db@1.0.0'),
  ],
});

const publish: WhatIfChange = {
  kind: 'publish',
  serviceId: 'x',
  version: '2.0.0',
};
const upgrade: WhatIfChange = {
  kind: 'upgrade',
  serviceId: 'web',
  dependency: 'x',
  range: '>=1',
};

/** Each change after those before it. */
function inTurn(changes: WhatIfChange[]) {
  let before = fleet;
  return changes.map(change => {
    const result = finish(whatIfInSlices({ fleet: before, change }));
    before = result.after;
    return result;
  });
}

describe('whatIfInSlices', () => {
  it('leads to the fleet after the change', () => {
    const brokenIn = (changes: WhatIfChange[]) =>
      inTurn(changes).map(({ broken }) =>
        broken.map(({ from, to }) => `${from}>${to}`),
      );
    expect(brokenIn([publish, upgrade])).toEqual([['web>x'], []]);
    expect(brokenIn([upgrade, publish])).toEqual([[], []]);
  });

  it('says what whatIf says', () => {
    const [{ after, ...first }] = inTurn([publish]);
    expect(first).toEqual(whatIf({ fleet, change: publish }));
    expect(after.service('x')?.version).toBe('2.0.0');
  });

  it('knows what a published revision needs', () => {
    const { dependencies } = service('x', 'db ^2');
    const [first, second] = inTurn([
      { ...publish, dependencies },
      { kind: 'publish', serviceId: 'db', version: '2.0.0' },
    ]);
    expect(first.conflicts.appeared).toMatchObject([
      { target: 'db', kind: 'CURRENT_REFUSED' },
      { target: 'x' },
    ]);
    expect(second.healed).toMatchObject([{ from: 'x', to: 'db' }]);
  });

  it('lets others work in between, and stops when the signal is aborted', () => {
    const gone = new AbortController();
    const slices = whatIfInSlices({
      fleet,
      change: publish,
      signal: gone.signal,
    });
    expect(slices.next()).toEqual({ value: undefined, done: false });
    gone.abort(new Error('gone'));
    expect(() => finish(slices)).toThrow('gone');
  });
});
