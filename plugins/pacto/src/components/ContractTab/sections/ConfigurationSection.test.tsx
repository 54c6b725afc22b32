import { screen, within } from '@testing-library/react';
import { createPactoApi } from '../../../__testUtils__/createPactoApi';
import { createView, loaded } from '../../../__fixtures__/createView';
import { renderTab } from '../../../__testUtils__/renderTab';
import {
  complete,
  contract,
  otherDigest,
  schemaText,
  sharedConfiguration,
} from '../../../__fixtures__/services';
import { ConfigurationSection } from './ConfigurationSection';

describe('ConfigurationSection', () => {
  it('lists the keys of the own schema and the values that are set', async () => {
    renderTab(<ConfigurationSection view={createView()} />);
    const keys = await screen.findByRole('table', { name: 'Keys of app' });
    expect(
      within(keys).getByRole('row', { name: /LOG_LEVEL/ }),
    ).toHaveTextContent(
      'LOG_LEVELstring"warn"yesHow much is loggedOne of: "info", "warn"',
    );
    const values = screen.getByRole('table', { name: 'Values of app' });
    expect(
      within(values).getByRole('row', { name: /db\.host/ }),
    ).toHaveTextContent('"db.example.com"');
  });

  it('says why a shared configuration is not to be had', async () => {
    renderTab(<ConfigurationSection view={createView()} />);
    expect(await screen.findByText('Unresolved')).toBeVisible();
    expect(
      screen.getByText(/The repository does not exist\. Publish it/),
    ).toBeVisible();
  });

  it('shows the keys of a shared configuration from the bundle it resolves to', async () => {
    const api = createPactoApi({ getBundleFile: async () => schemaText });
    const view = createView({
      dependencies: loaded({
        ...complete,
        items: [
          {
            ...sharedConfiguration,
            state: 'resolved',
            message: undefined,
            target: {
              serviceId: 'ffee000011113333',
              name: 'platform-config',
              version: '1.0.0',
              digest: otherDigest,
            },
          },
        ],
      }),
    });
    renderTab(<ConfigurationSection view={view} />, { api });
    expect(
      await screen.findByRole('table', { name: 'Keys of platform' }),
    ).toBeVisible();
    expect(api.getBundleFile).toHaveBeenCalledWith(
      'ffee000011113333',
      otherDigest,
      'configuration/schema.json',
      expect.anything(),
    );
  });

  it('shows that a schema is no JSON', async () => {
    const api = createPactoApi({ getBundleFile: async () => '{"type":' });
    renderTab(<ConfigurationSection view={createView()} />, { api });
    expect(
      await screen.findByText('configuration/schema.json is not valid JSON'),
    ).toBeVisible();
  });

  it('says when there is none', async () => {
    const view = createView({ contract: { ...contract, configurations: [] } });
    renderTab(<ConfigurationSection view={view} />);
    expect(
      await screen.findByText('The contract declares no configuration.'),
    ).toBeVisible();
  });
});
