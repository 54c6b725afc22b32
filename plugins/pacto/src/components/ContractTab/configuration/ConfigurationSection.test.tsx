import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
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

  describe('with many keys', () => {
    const api = createPactoApi({
      getBundleFile: async () =>
        JSON.stringify({
          required: ['db'],
          properties: {
            db: {
              type: 'object',
              properties: { url: { type: 'string' }, size: {} },
            },
            level: { description: 'How much is logged' },
          },
        }),
    });
    const rowNames = () =>
      within(screen.getByRole('table', { name: 'Keys of app' }))
        .getAllByRole('rowheader')
        .map(cell => cell.textContent);

    it('finds keys by name or description', async () => {
      renderTab(<ConfigurationSection view={createView()} />, {
        api,
        address: '?keys=LOGGED',
      });
      expect(await screen.findByText('1 of 4 keys')).toBeVisible();
      expect(rowNames()).toEqual(['level']);
    });

    it('leaves out what is optional', async () => {
      renderTab(<ConfigurationSection view={createView()} />, { api });
      await userEvent.click(
        await screen.findByRole('checkbox', { name: 'Required only' }),
      );
      expect(rowNames()).toEqual(['db']);
    });

    it('says that nothing fits', async () => {
      renderTab(<ConfigurationSection view={createView()} />, {
        api,
        address: '?keys=nothing',
      });
      expect(await screen.findByText('No key fits the search.')).toBeVisible();
    });

    it('shows keys below each other, and folds them', async () => {
      renderTab(<ConfigurationSection view={createView()} />, { api });
      await userEvent.click(await screen.findByRole('radio', { name: 'Tree' }));
      const tree = screen.getByRole('list', { name: 'Keys of app' });
      expect(within(tree).getByText('.url')).toBeVisible();
      const fold = within(tree).getByRole('button', { name: 'Keys below db' });
      expect(fold).toHaveAttribute('aria-expanded', 'true');
      await userEvent.click(fold);
      expect(within(tree).queryByText('.url')).not.toBeInTheDocument();
    });
  });

  it('says when there is none', async () => {
    const view = createView({ contract: { ...contract, configurations: [] } });
    renderTab(<ConfigurationSection view={view} />);
    expect(
      await screen.findByText('The contract declares no configuration.'),
    ).toBeVisible();
  });
});
