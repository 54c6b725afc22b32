import { screen } from '@testing-library/react';
import { createView } from '../../../__fixtures__/createView';
import { renderTab } from '../../../__testUtils__/renderTab';
import { contract, revision } from '../../../__fixtures__/services';
import { InterfacesSection } from './InterfacesSection';

describe('InterfacesSection', () => {
  it('shows each interface with its definition and its API in the catalog', async () => {
    renderTab(<InterfacesSection view={createView()} />);
    const http = await screen.findByRole('row', { name: /^http/ });
    expect(http).toHaveTextContent('http8080public');
    expect(
      screen.getByRole('link', { name: 'interfaces/openapi.json' }),
    ).toHaveAttribute('href', '/?file=interfaces%2Fopenapi.json');
    expect(screen.getByRole('link', { name: /payments-http/ })).toHaveAttribute(
      'href',
      '/catalog/default/api/payments-http',
    );
    expect(screen.getByRole('row', { name: /^events/ })).toHaveTextContent(
      'internal (not said)interfaces/gone.json (not in the bundle)',
    );
  });

  it('does not call internal what it did not understand', async () => {
    const view = createView({
      revision: {
        ...revision,
        state: 'invalid',
        findings: [
          {
            code: 'SCHEMA_VIOLATION',
            severity: 'error',
            layer: 'structural',
            path: 'interfaces.1.visibility',
            message: 'interfaces.1.visibility is "partner".',
          },
        ],
      },
    });
    renderTab(<InterfacesSection view={view} />);
    expect(
      await screen.findByRole('row', { name: /^events/ }),
    ).toHaveTextContent('not valid, see Source');
  });

  it('leaves the port out when the generation has none', async () => {
    const interfaces = contract.interfaces.map(item => ({
      ...item,
      port: undefined,
    }));
    const view = createView({ contract: { ...contract, interfaces } });
    renderTab(<InterfacesSection view={view} />);
    await screen.findByRole('table');
    expect(screen.queryByRole('columnheader', { name: 'Port' })).toBeNull();
  });

  it('says when there is none', async () => {
    const view = createView({ contract: { ...contract, interfaces: [] } });
    renderTab(<InterfacesSection view={view} />);
    expect(
      await screen.findByText('The contract declares no interface.'),
    ).toBeVisible();
  });
});
