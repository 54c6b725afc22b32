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
});
