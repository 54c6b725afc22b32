import { screen } from '@testing-library/react';
import { createView } from '../../../__fixtures__/createView';
import { renderTab } from '../../../__testUtils__/renderTab';
import { contract } from '../../../__fixtures__/services';
import { RuntimeSection } from './RuntimeSection';
import { ScalingSection } from './ScalingSection';

describe('RuntimeSection', () => {
  it('shows words, then the fields under the names of 1.x', async () => {
    renderTab(<RuntimeSection view={createView()} />);
    expect(
      await screen.findByText('Data survives restarts on shared storage.'),
    ).toBeVisible();
    expect(fieldNames()).toEqual([
      'runtime.workload',
      'runtime.state.type',
      'runtime.state.persistence.scope',
      'runtime.state.persistence.durability',
      'runtime.state.dataCriticality',
      'runtime.lifecycle.upgradeStrategy',
      'runtime.lifecycle.gracefulShutdownSeconds',
      'runtime.health.interface',
      'runtime.health.path',
      'runtime.health.initialDelaySeconds',
      'service.image.ref',
    ]);
    expect(
      screen.getByRole('row', { name: /service\.image/ }),
    ).toHaveTextContent('registry.example.com/images/payments:2.1.0');
  });

  it('names the fields as 2.0 does', async () => {
    const view = createView({
      contract: {
        ...contract,
        generation: '2.0',
        lifecycle: undefined,
        capabilities: [
          {
            type: 'health',
            interface: 'http',
            documentPath: ['capabilities', 0],
          },
          {
            type: 'extension',
            ref: 'example.com/canary',
            documentPath: ['capabilities', 1],
          },
        ],
      },
    });
    renderTab(<RuntimeSection view={view} />);
    await screen.findByRole('table');
    expect(fieldNames()).toEqual([
      'workload',
      'state.type',
      'state.persistence.scope',
      'state.persistence.durability',
      'state.dataCriticality',
      'capabilities.0.type',
      'capabilities.0.binding.interface',
      'capabilities.1.type',
      'capabilities.1.ref',
      'service.image.ref',
    ]);
  });

  it('says when the contract says nothing', async () => {
    const view = createView({
      contract: {
        ...contract,
        service: { name: 'payments', version: '2.1.0' },
        workload: undefined,
        state: undefined,
        lifecycle: undefined,
        capabilities: [],
      },
    });
    renderTab(<RuntimeSection view={view} />);
    expect(
      await screen.findByText(/^The contract says nothing about how/),
    ).toBeVisible();
  });
});

function fieldNames() {
  return screen.getAllByRole('rowheader').map(cell => cell.textContent);
}

describe('ScalingSection', () => {
  it.each([
    [{ min: 2, max: 6 }, ['Runs in 2 to 6 copies.']],
    [{ min: 3, max: 3, replicas: 3 }, ['Runs in exactly 3 copies.']],
    [
      { min: 0, max: 1 },
      ['Runs in 0 to 1 copies.', 'It may be scaled down to none.'],
    ],
  ])('says %j in words', async (scaling, sentences) => {
    const view = createView({ contract: { ...contract, scaling } });
    renderTab(<ScalingSection view={view} />);
    for (const sentence of sentences) {
      expect(await screen.findByText(sentence)).toBeVisible();
    }
  });

  it.each([
    ['1.0-e', '1.0', 'The contract says nothing about scaling.'],
    [
      '2.0',
      '2.0',
      'Contracts of version 2.0 have no place for scaling; the platform decides.',
    ],
  ] as const)(
    'tells empty from not applicable in %s',
    async (generation, pactoVersion, text) => {
      const view = createView({
        contract: { ...contract, generation, pactoVersion, scaling: undefined },
      });
      renderTab(<ScalingSection view={view} />);
      expect(await screen.findByText(text)).toBeVisible();
    },
  );
});
