import { screen } from '@testing-library/react';
import { createView } from '../../../__fixtures__/createView';
import { renderTab } from '../../../__testUtils__/renderTab';
import { contract } from '../../../__fixtures__/services';
import { RuntimeSection } from './RuntimeSection';
import { ScalingSection } from './ScalingSection';

describe('RuntimeSection', () => {
  it('shows words, then the fields as written', async () => {
    renderTab(<RuntimeSection view={createView()} />);
    expect(
      await screen.findByText('Data survives restarts on shared storage.'),
    ).toBeVisible();
    expect(
      screen.getByRole('row', { name: /state\.persistence\.scope/ }),
    ).toHaveTextContent('shared');
    expect(
      screen.getByRole('row', { name: /service\.image/ }),
    ).toHaveTextContent('registry.example.com/images/payments:2.1.0');
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
