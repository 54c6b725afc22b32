import { FleetGraph, type WhatIfChange } from '@pacto/core';
import { rollOut } from './rollOut';

const need = (target: string, range: string) => ({
  name: target,
  target,
  range,
  required: true,
});

const fleet = FleetGraph.create({
  services: [
    {
      id: 'web',
      name: 'web',
      version: '1.0.0',
      dependencies: [need('api', '^1.0.0')],
    },
    { id: 'api', name: 'api', version: '1.0.0', dependencies: [] },
    { id: 'db', name: 'db', version: '1.0.0', dependencies: [] },
  ],
});

const publish = (
  serviceId: string,
  version: string,
  ...dependencies: ReturnType<typeof need>[]
): WhatIfChange => ({ kind: 'publish', serviceId, version, dependencies });
const upgrade: WhatIfChange = {
  kind: 'upgrade',
  serviceId: 'web',
  dependency: 'api',
  range: '^2.0.0',
};

function stepsOf(...changes: WhatIfChange[]) {
  const { safe, steps } = rollOut(fleet, changes);
  return {
    safe,
    steps: steps.map(({ serviceId, version }) => `${serviceId}@${version}`),
  };
}

describe('rollOut', () => {
  it('publishes what is changed several times once', () => {
    expect(
      stepsOf(publish('web', '1.1.0', need('api', '^1.0.0')), upgrade),
    ).toEqual({ safe: 'no', steps: ['web@1.1.0'] });
    expect(stepsOf(publish('api', '2.0.0'), upgrade).steps).toEqual([
      'api@2.0.0',
      'web@1.0.0',
    ]);
  });

  it('does without what is removed', () => {
    const needing = publish('web', '1.1.0', need('db', '^1.0.0'));
    expect(stepsOf(needing).safe).toBe('yes');
    const remove: WhatIfChange = { kind: 'remove', serviceId: 'db' };
    expect(stepsOf(needing, remove).safe).toBe('no');
    expect(stepsOf(remove, publish('db', '1.1.0'), needing)).toEqual({
      safe: 'yes',
      steps: ['db@1.1.0', 'web@1.1.0'],
    });
    expect(
      stepsOf(needing, { kind: 'remove', serviceId: 'web' }, upgrade).steps,
    ).toEqual([]);
  });
});
