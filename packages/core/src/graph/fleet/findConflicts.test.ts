import { service } from '../__testUtils__/fleets';
import { FleetGraph } from './FleetGraph';
import type { FleetService } from './types';

const conflictsOf = (...services: FleetService[]) =>
  FleetGraph.create({ services })
    .conflicts()
    .map(({ target, kind, sides }) => [
      target,
      kind,
      ...sides.map(({ text, services: ids }) => `${text}: ${ids.join(' ')}`),
    ]);

describe('conflicts', () => {
  it('are ranges that no version is in', () => {
    expect(
      conflictsOf(
        service('a', 'x ^1'),
        service('b', 'x ^2'),
        service('c', 'x ^1', 'x ^1'),
        service('x'),
      ),
    ).toEqual([['x', 'NO_COMMON_VERSION', '^1: a c', '^2: b']]);
  });

  it('are a range that nothing is in', () => {
    expect(conflictsOf(service('a', 'x >2 <1'))).toEqual([
      ['x', 'NO_COMMON_VERSION', '>2 <1: a'],
    ]);
  });

  it('are not ranges that overlap', () => {
    expect(
      conflictsOf(service('a', 'x ^1'), service('b', 'x >=1.4 <3')),
    ).toEqual([]);
  });

  it('are ranges that refuse the current version', () => {
    expect(
      conflictsOf(
        service('a', 'x ^1'),
        service('b', 'x >=1'),
        service('x@2.0.0'),
      ),
    ).toEqual([['x', 'CURRENT_REFUSED', '^1: a']]);
  });

  it('are references that resolve to different versions', () => {
    const [a, b] = [service('a', 'x!'), service('b', 'x')];
    a.dependencies[0].resolvedVersion = '1.0.0';
    b.dependencies[0].resolvedVersion = '1.1.0';
    expect(conflictsOf(a, b)).toEqual([
      ['x', 'VERSIONS_DIFFER', '1.0.0: a', '1.1.0: b'],
    ]);
  });

  it('leave out what does not bind or cannot be read', () => {
    expect(
      conflictsOf(
        service('a', 'x! ^1'),
        service('b', 'x nonsense'),
        service('c', 'x'),
        service('x@3.0.0'),
        service('d', 'y ^1'),
        service('y@main'),
      ),
    ).toEqual([]);
  });

  it('are undecided where there are too many ranges', () => {
    const many = Array.from({ length: 101 }, (_, at) => `x ^${at}`);
    expect(conflictsOf(service('a', ...many))[0].slice(0, 2)).toEqual([
      'x',
      'UNDECIDED',
    ]);
  });
});
