import { service } from '../__testUtils__/fleets';
import { FleetGraph } from './FleetGraph';
import type { FleetService } from './types';

const fleetOf = (...services: FleetService[]) =>
  FleetGraph.create({ services });

describe('FleetGraph', () => {
  describe('blastRadius', () => {
    it('counts each service once, and not itself', () => {
      const fleet = fleetOf(
        service('a', 'b', 'c', 'b'),
        service('b', 'd'),
        service('c', 'd', 'c'),
        service('d', 'a'),
      );
      expect(fleet.blastRadius('d')).toEqual({ required: 3, total: 3 });
    });

    it('follows optional dependencies and references only for the total', () => {
      const fleet = fleetOf(
        service('a', 'b?'),
        service('b', 'c'),
        service('p', 'c&'),
        service('c'),
      );
      expect(fleet.blastRadius('c')).toEqual({ required: 1, total: 3 });
    });

    it('knows who needs what is not in the fleet', () => {
      const fleet = fleetOf(service('a', 'gone'), service('b', 'a'));
      expect(fleet.blastRadius('gone')).toEqual({ required: 2, total: 2 });
      expect(fleet.blastRadius('nobody')).toEqual({ required: 0, total: 0 });
    });

    it('takes ids such as __proto__ for ids', () => {
      const fleet = fleetOf(service('a', '__proto__'), service('constructor'));
      expect(fleet.blastRadius('__proto__').required).toBe(1);
      expect(fleet.blastRadius('toString').total).toBe(0);
      expect(fleet.service('hasOwnProperty')).toBeUndefined();
    });
  });

  it('takes entries of one id for one service, and keeps the dependencies of all', () => {
    const first = service('a@1.0.0', 'b');
    const fleet = fleetOf(
      first,
      service('a@2.0.0', 'c'),
      service('b'),
      service('c'),
      service('a@3.0.0', 'd'),
    );
    expect(fleet.services().map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    expect(fleet.service('a')?.version).toBe('1.0.0');
    expect(fleet.dependenciesOf('a').map(({ to }) => to)).toEqual([
      'b',
      'c',
      'd',
    ]);
    expect(first.dependencies).toHaveLength(1);
  });

  it('lists edges from both ends', () => {
    const fleet = fleetOf(
      service('b', 'x ^1', 'x?'),
      service('a', 'x&', '(y)'),
      service('x', 'x'),
    );
    expect(
      fleet.dependentsOf('x').map(({ from, required }) => [from, required]),
    ).toEqual([
      ['a', false],
      ['b', true],
      ['b', false],
      ['x', true],
    ]);
    expect(fleet.dependenciesOf('a')).toMatchObject([
      { to: 'x', required: false },
      { from: 'a', required: true },
    ]);
    expect(fleet.dependenciesOf('a')[1].to).toBeUndefined();
    expect(fleet.dependentsOf('nobody')).toEqual([]);
    expect(fleet.dependenciesOf('nobody')).toEqual([]);
  });

  it('says why a dependency leads nowhere', () => {
    const denied = { code: 'AUTH_FAILED', message: 'no' };
    const a = service('a', '(x)', '(y)', 'gone', 'b');
    a.dependencies[1].unresolved = denied;
    const edges = fleetOf(a, service('b')).unresolved();
    expect(
      edges.map(({ dependency }) => [
        dependency.name,
        dependency.unresolved?.code,
      ]),
    ).toEqual([
      ['x', 'UNRESOLVED'],
      ['y', 'AUTH_FAILED'],
      ['gone', 'SERVICE_NOT_IN_FLEET'],
    ]);
  });

  it('finds groups that depend on each other', () => {
    const fleet = fleetOf(
      service('loop', 'loop'),
      service('c', 'a?', 'd'),
      service('a', 'b'),
      service('b', 'c'),
      service('d', 'e'),
      service('e'),
    );
    expect(fleet.cycles()).toEqual([['a', 'b', 'c'], ['loop']]);
  });

  it('does not depend on the order in which services come', () => {
    const services = [
      service('a', 'b ^1', 'c'),
      service('b', 'c ^2'),
      service('c@1.0.0', 'a'),
      service('d', 'c ^1'),
    ];
    const answers = (list: FleetService[]) => {
      const fleet = FleetGraph.create({ services: list });
      return {
        near: fleet.neighbourhood({ id: 'c', depth: 2 }),
        cycles: fleet.cycles(),
        conflicts: fleet.conflicts(),
        dependents: fleet.dependentsOf('c'),
      };
    };
    expect(answers(services.toReversed())).toEqual(answers(services));
  });
});
