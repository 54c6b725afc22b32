import { FleetGraph, type FleetService } from '../graph';
import { service } from '../graph/__testUtils__/fleets';
import { whatIf } from './whatIf';
import type { EdgeChange, WhatIfChange } from './whatIfTypes';

const services = [
  service('old', 'x ^1'),
  service('new', 'x ^2', 'old'),
  service('any', 'x'),
  service('pinned', 'x! ^1'),
  service('x@1.0.0', 'db ^1', 'x'),
  service('db@1.3.0'),
];

function run(change: WhatIfChange, list: FleetService[] = services) {
  const fleet = FleetGraph.create({ services: list });
  const result = whatIf({ fleet, change });
  const names = (edges: EdgeChange[]) =>
    edges.map(({ from, to }) => `${from}>${to}`);
  return {
    ...result,
    names: {
      broken: names(result.broken),
      healed: names(result.healed),
      uncertain: names(result.uncertain),
    },
  };
}

describe('whatIf', () => {
  it('publishes a version', () => {
    const { impact, names, conflicts } = run({
      kind: 'publish',
      serviceId: 'x',
      version: '2.0.0',
      diff: {
        classification: 'NON_BREAKING',
        changes: [],
        completeness: 'complete',
      },
    });
    expect(impact?.counts).toEqual({
      incompatible: 2,
      unknown: 2,
      compatible: 0,
    });
    expect(names).toEqual({
      broken: ['old>x'],
      healed: ['new>x'],
      uncertain: [],
    });
    expect(conflicts.appeared.map(({ sides }) => sides[0].text)).toEqual([
      '^1',
    ]);
    expect(conflicts.gone.map(({ sides }) => sides[0].text)).toEqual(['^2']);
  });

  it('is not sure of a version without a diff', () => {
    const { impact, names, completeness } = run({
      kind: 'publish',
      serviceId: 'x',
      version: '1.1.0',
    });
    expect(
      impact?.consumers.some(({ verdict }) => verdict === 'compatible'),
    ).toBe(false);
    expect(names).toEqual({ broken: [], healed: [], uncertain: ['old>x'] });
    expect(completeness).toBe('partial');
  });

  it('breaks who admits a breaking change', () => {
    const { names } = run({
      kind: 'publish',
      serviceId: 'x',
      version: '1.1.0',
      diff: {
        classification: 'BREAKING',
        changes: [],
        completeness: 'complete',
      },
    });
    expect(names.broken).toEqual(['old>x']);
  });

  it('publishes what was not there', () => {
    const { impact, names } = run(
      { kind: 'publish', serviceId: 'y', version: '2.0.0' },
      [service('a', 'y ^1')],
    );
    expect(names.broken).toEqual(['a>y']);
    expect(impact?.consumers).toHaveLength(1);
  });

  it('looks at what a published revision needs', () => {
    const needing = (...needs: string[]) =>
      run({
        kind: 'publish',
        serviceId: 'x',
        version: '1.0.0',
        diff: {
          classification: 'NON_BREAKING',
          changes: [],
          completeness: 'complete',
        },
        dependencies: service('x', ...needs).dependencies,
      }).names;
    const none = { broken: [], healed: [], uncertain: [] };
    expect(needing('db ^1', 'x')).toEqual(none);
    expect(needing('db ^1', 'old ^1')).toEqual(none);
    expect(needing('db ^2')).toEqual({ ...none, broken: ['x>db'] });
    expect(needing('db ^1', 'db ^2')).toEqual({ ...none, broken: ['x>db'] });
    expect(needing('db nonsense')).toEqual({ ...none, uncertain: ['x>db'] });
    expect(needing('db! ^2')).toEqual({ ...none, uncertain: ['x>db'] });
  });

  it('removes a service', () => {
    const { impact, names, conflicts } = run({
      kind: 'remove',
      serviceId: 'x',
    });
    expect(impact?.counts.incompatible).toBe(4);
    expect(impact?.consumers[0].reasons[0].code).toBe('REMOVED');
    expect(names.broken).toEqual(['any>x', 'old>x', 'pinned>x']);
    expect(conflicts.gone.map(({ kind }) => kind)).toContain('CURRENT_REFUSED');
  });

  it('upgrades a consumer', () => {
    const upgrade = (range: string) =>
      run({ kind: 'upgrade', serviceId: 'x', dependency: 'db', range });
    expect(upgrade('^2').names.broken).toEqual(['x>db']);
    expect(upgrade('^2').conflicts.appeared).toHaveLength(1);
    expect(upgrade('nonsense').names.uncertain).toEqual(['x>db']);
    expect(upgrade('>=1').impact).toBeUndefined();
    expect(upgrade('>=1')).toMatchObject({
      broken: [],
      healed: [],
      completeness: 'complete',
    });
  });

  it('heals a dependency', () => {
    const { names, conflicts } = run({
      kind: 'upgrade',
      serviceId: 'new',
      dependency: 'x',
      range: '^1',
    });
    expect(names.healed).toEqual(['new>x']);
    expect(conflicts.gone).toHaveLength(2);
  });

  it('says what it does not find', () => {
    const upgrade = {
      kind: 'upgrade',
      dependency: 'nothing',
      range: '1',
    } as const;
    expect(run({ ...upgrade, serviceId: 'x' }).limitations).toMatchObject([
      { code: 'DEPENDENCY_NOT_FOUND' },
    ]);
    expect(run({ ...upgrade, serviceId: 'nobody' })).toMatchObject({
      completeness: 'partial',
      limitations: [{ code: 'SERVICE_NOT_IN_FLEET' }],
    });
  });

  it('leaves the fleet as it is', () => {
    const fleet = FleetGraph.create({ services });
    whatIf({ fleet, change: { kind: 'remove', serviceId: 'x' } });
    expect(fleet.service('x')?.version).toBe('1.0.0');
    expect(fleet.services()).toHaveLength(6);
  });
});
