import { Random } from '../__testUtils__';
import { FleetGraph, type FleetService } from '../graph';
import { service } from '../graph/__testUtils__/fleets';
import { planRollout } from './planRollout';
import { RolloutState } from './RolloutState';
import type { RolloutChange } from './rolloutTypes';

/** A new revision in the words of `service`; without needs the old ones stay. */
function change(idAndVersion: string, ...needs: string[]): RolloutChange {
  const { id, version = '', dependencies } = service(idAndVersion, ...needs);
  return {
    serviceId: id,
    version,
    ...(needs.length > 0 ? { dependencies } : {}),
  };
}

function plan(services: FleetService[], ...changes: RolloutChange[]) {
  const fleet = FleetGraph.create({ services });
  const { steps, safe } = planRollout({ fleet, changes });
  return {
    safe,
    order: steps.map(({ serviceId }) => serviceId).join(' '),
    problems: steps.flatMap(({ serviceId, breaks, uncertain }) => [
      ...breaks.map(at => `${serviceId} breaks ${at.consumer}>${at.provider}`),
      ...uncertain.map(at => `${serviceId}? ${at.consumer}>${at.provider}`),
    ]),
  };
}

describe('planRollout', () => {
  it('publishes a provider before the consumer that asks for it', () => {
    const services = [service('app@1.0.0', 'lib >=1 <3'), service('lib@1.0.0')];
    expect(
      plan(services, change('app@2.0.0', 'lib ^2'), change('lib@2.0.0')),
    ).toEqual({ safe: 'yes', order: 'lib app', problems: [] });
  });

  it('publishes a consumer that widens its range before the provider', () => {
    const services = [service('app@1.0.0', 'lib ^1'), service('lib@1.0.0')];
    expect(
      plan(services, change('lib@2.0.0'), change('app@2.0.0', 'lib >=1 <3')),
    ).toEqual({ safe: 'yes', order: 'app lib', problems: [] });
  });

  it('puts providers first where both orders are fine', () => {
    const services = [
      service('a@1.0.0', 'b ^1'),
      service('b@1.0.0', 'c ^1'),
      service('c@1.0.0'),
    ];
    expect(
      plan(services, ...['a', 'b', 'c'].map(id => change(`${id}@1.1.0`))).order,
    ).toBe('c b a');
  });

  it('publishes what is new before who needs it', () => {
    const services = [service('app@1.0.0')];
    expect(
      plan(services, change('app@1.1.0', 'z ^1'), change('z@1.0.0')),
    ).toEqual({ safe: 'yes', order: 'z app', problems: [] });
  });

  it('says which step breaks whom when no order is safe', () => {
    const both = [service('app@1.0.0', 'lib ^1'), service('lib@1.0.0')];
    expect(
      plan(both, change('app@2.0.0', 'lib ^2'), change('lib@2.0.0')),
    ).toEqual({
      safe: 'no',
      order: 'lib app',
      problems: ['lib breaks app>lib'],
    });
    const other = [...both, service('third', 'lib ^1')];
    expect(
      plan(other, change('lib@2.0.0'), change('app@2.0.0', 'lib >=1')),
    ).toEqual({
      safe: 'no',
      order: 'app lib',
      problems: ['lib breaks third>lib'],
    });
  });

  it('ends on services that must each be first', () => {
    const services = [service('a@1.0.0', 'b ^1'), service('b@1.0.0', 'a ^1')];
    const result = plan(
      services,
      change('a@2.0.0', 'b >=1'),
      change('b@2.0.0', 'a >=1'),
    );
    expect(result.safe).toBe('no');
    expect(result.problems).toHaveLength(1);
  });

  it('does not hold old trouble, loops, optional or pinned dependencies against a step', () => {
    const services = [
      service('a@1.0.0', 'lib ^9', 'a 1.0.0'),
      service('b@1.0.0', 'lib? ^1'),
      service('c@1.0.0', 'lib! ^1', 'lib& ^1'),
      service('lib@1.0.0'),
    ];
    expect(
      plan(services, change('lib@2.0.0'), change('a@1.1.0')),
    ).toMatchObject({ safe: 'yes', problems: [] });
  });

  it('is not sure where there is no range', () => {
    const services = [service('app@1.0.0', 'lib'), service('lib@1.0.0')];
    expect(plan(services, change('lib@2.0.0'))).toEqual({
      safe: 'unknown',
      order: 'lib',
      problems: ['lib? app>lib'],
    });
  });

  it('takes the last change of a service', () => {
    const services = [service('app@1.0.0', 'lib ^1'), service('lib@1.0.0')];
    expect(
      plan(services, change('lib@2.0.0'), change('lib@1.1.0')),
    ).toMatchObject({ safe: 'yes', order: 'lib' });
  });

  it('finds a safe order whenever there is one', () => {
    let [safe, unsafe] = [0, 0];
    for (let seed = 1; seed <= 1_000; seed += 1) {
      const { fleet, changes } = randomRollout(new Random(seed));
      const isSafe = planRollout({ fleet, changes }).safe === 'yes';
      const exists = permutations(changes).some(order => {
        const state = new RolloutState(fleet);
        return order.every(step => state.publish(step).breaks.length === 0);
      });
      expect([seed, isSafe]).toEqual([seed, exists]);
      if (isSafe) safe += 1;
      else unsafe += 1;
    }
    expect(Math.min(safe, unsafe)).toBeGreaterThan(100);
  });
});

/** A fleet in which nothing is broken, and up to four changes. */
function randomRollout(random: Random) {
  const ids = ['a', 'b', 'c', 'd', 'e'];
  const needs = (ranges: string[]) =>
    Array.from(
      { length: random.below(3) },
      () => `${random.pick(ids)} ${random.pick(ranges)}`,
    );
  const services = ids.map(id =>
    service(`${id}@1.0.0`, ...needs(['^1', '^1', '>=1'])),
  );
  const changes = ids
    .slice(0, 1 + random.below(4))
    .map(id =>
      random.below(2)
        ? change(`${id}@${random.pick(['1.1.0', '2.0.0'])}`)
        : change(`${id}@2.0.0`, 'e >=1', ...needs(['^2', '>=1', '>=1'])),
    );
  return { fleet: FleetGraph.create({ services }), changes };
}

function permutations<T>(items: T[]): T[][] {
  if (items.length === 0) return [[]];
  return items.flatMap((item, at) =>
    permutations(items.toSpliced(at, 1)).map(rest => [item, ...rest]),
  );
}
