import { screen } from '@testing-library/react';
import { createView } from '../../../__fixtures__/createView';
import { renderTab } from '../../../__testUtils__/renderTab';
import { contract } from '../../../__fixtures__/services';
import { PoliciesSection } from './PoliciesSection';

describe('PoliciesSection', () => {
  it('shows where a policy comes from and that its state is not known', async () => {
    renderTab(<PoliciesSection view={createView()} />);
    const row = await screen.findByRole('row', { name: /http-security/ });
    expect(row).toHaveTextContent('contractUnknownNo source covers this host.');
    expect(
      screen.getByText(/What those of the bundle find in this contract is in/),
    ).toBeVisible();
  });

  it('tells a policy in the bundle from one that is missing there', async () => {
    const documentPath = ['policies', 0];
    const policies = [
      { name: 'there', schema: 'pacto.yaml', documentPath },
      { name: 'gone', schema: 'policy/schema.json', documentPath },
    ];
    const view = createView({ contract: { ...contract, policies } });
    renderTab(<PoliciesSection view={view} />);
    expect(await screen.findByRole('row', { name: /there/ })).toHaveTextContent(
      'In the bundle',
    );
    expect(screen.getByRole('row', { name: /gone/ })).toHaveTextContent(
      'Not in the bundle',
    );
  });
});
