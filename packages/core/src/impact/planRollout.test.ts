import { Random } from '../__testUtils__';
import { FleetGraph, type FleetService } from '../graph';
import { service } from '../graph/__testUtils__/fleets';
import { judgeRange } from './judgeRange';
import { planRollout } from './planRollout';
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

  it('does not wait for what was broken anyway', () => {
    const services = [service('a@1.0.0', 'new ^1'), service('b@1.0.0', 'a ^1')];
    expect(
      plan(
        services,
        change('new@2.0.0', 'b >=1'),
        change('b@2.0.0', 'new ^2'),
        change('a@2.0.0'),
      ),
    ).toEqual({ safe: 'yes', order: 'new b a', problems: [] });
  });

  it('finds a safe order whenever there is one, and says what the others break', () => {
    let [safe, unsafe] = [0, 0];
    for (let seed = 1; seed <= 1_000; seed += 1) {
      const { services, changes } = randomRollout(new Random(seed));
      const fleet = FleetGraph.create({ services });
      const { steps, safe: answer } = planRollout({ fleet, changes });
      const exists = permutations(changes).some(order =>
        newlyBroken(services, order).every(broken => broken.length === 0),
      );
      expect([seed, answer !== 'no']).toEqual([seed, exists]);
      if (exists) safe += 1;
      else unsafe += 1;
      const planned = steps.map(
        ({ serviceId }) => changes.find(at => at.serviceId === serviceId)!,
      );
      const broken = steps.map(({ breaks }) =>
        breaks.map(({ consumer, provider }) => `${consumer}>${provider}`),
      );
      expect([seed, broken.map(unique)]).toEqual([
        seed,
        newlyBroken(services, planned),
      ]);
    }
    expect(Math.min(safe, unsafe)).toBeGreaterThan(100);
  });
});

function unique(texts: string[]): string[] {
  return [...new Set(texts)].sort();
}

/** By trying: for each step, who is broken after it and was not before. */
function newlyBroken(
  services: FleetService[],
  order: RolloutChange[],
): string[][] {
  const world = new Map(services.map(one => [one.id, one]));
  const broken = () => {
    const found = new Map<string, string>();
    for (const { id, dependencies } of world.values()) {
      for (const { target, required, pinned, kind, range } of dependencies) {
        const isFree = !required || pinned || kind === 'reference';
        if (isFree || target === undefined || target === id) continue;
        const version = world.get(target)?.version ?? '';
        const isFine = world.has(target)
          ? judgeRange(range, version).verdict !== 'incompatible'
          : false;
        if (!isFine) found.set(`${id} ${target} ${range}`, `${id}>${target}`);
      }
    }
    return found;
  };
  let before = broken();
  return order.map(({ serviceId: id, version, dependencies }) => {
    const known = world.get(id)?.dependencies ?? [];
    const next = { id, name: id, version, dependencies: dependencies ?? known };
    world.set(id, next);
    const after = broken();
    const added = [...after].filter(([key]) => !before.has(key));
    before = after;
    return unique(added.map(([, edge]) => edge));
  });
}

/** A fleet in which something may be broken already, and changes of some of it and of a service that is new. */
function randomRollout(random: Random) {
  const ids = ['a', 'b', 'c', 'd'];
  const needs = (ranges: string[]) =>
    Array.from({ length: random.below(3) }, () => {
      const id = random.pick([...ids, 'new']);
      const mark = random.pick(['', '', '', '', '', '', '?', '!', '&']);
      return `${id}${mark} ${random.pick(ranges)}`;
    });
  const services = ids.map(id =>
    service(`${id}@1.0.0`, ...needs(['^1', '^1', '>=1', '^2'])),
  );
  const changes = [...ids, 'new']
    .filter(() => random.below(3) > 0)
    .map(id => {
      const version = random.pick(['1.1.0', '2.0.0', '2.0.0']);
      return change(`${id}@${version}`, ...needs(['^1', '^2', '>=1', '>=1']));
    });
  return { services, changes };
}

function permutations<T>(items: T[]): T[][] {
  if (items.length === 0) return [[]];
  return items.flatMap((item, at) =>
    permutations(items.toSpliced(at, 1)).map(rest => [item, ...rest]),
  );
}
