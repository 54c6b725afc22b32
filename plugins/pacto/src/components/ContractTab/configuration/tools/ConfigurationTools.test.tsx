import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Version } from '@pacto/backstage-plugin-pacto-common';
import { createPactoApi } from '../../../../__testUtils__/createPactoApi';
import { createView } from '../../../../__fixtures__/createView';
import { renderTab } from '../../../../__testUtils__/renderTab';
import {
  complete,
  contract,
  digest,
  otherDigest,
  revision,
} from '../../../../__fixtures__/services';
import { ConfigurationTools } from './ConfigurationTools';

const schema = {
  required: ['region'],
  properties: {
    region: { enum: ['north', 'south'] },
    pool: { type: 'object', properties: { size: { type: 'integer' } } },
  },
};
const olderSchema = {
  required: ['zone'],
  properties: { zone: { type: 'string' }, region: { type: 'string' } },
};

const version = (number: string, of: string): Version => ({
  version: number,
  digest: of,
  tags: [number],
  state: 'valid',
  current: of === digest,
  findings: [],
  hop: { state: 'first' },
  firstSeenAt: '2026-01-01T00:00:00.000Z',
});

const view = createView();
const source = {
  serviceId: view.service.id,
  digest,
  path: 'configuration/schema.json',
};

function renderTools(tool: string, address = '') {
  const api = createPactoApi({
    getBundleFile: async (_id, of) =>
      JSON.stringify(of === digest ? schema : olderSchema),
    getRevision: async () => ({
      ...complete,
      revision: {
        ...revision,
        digest: otherDigest,
        contract: {
          ...contract,
          configurations: [
            { name: 'app', schema: 'schema.json', documentPath: [] },
          ],
        },
      },
    }),
    listVersions: async () => ({
      ...complete,
      items: [version('2.0.0', digest), version('1.0.0', otherDigest)],
      pageInfo: {},
      totalItems: 2,
    }),
  });
  renderTab(<ConfigurationTools name="app" source={source} view={view} />, {
    api,
    address: `?tool=${tool}&configuration=app${address}`,
  });
}

const dialog = () => screen.findByRole('dialog');

describe('ConfigurationTools', () => {
  it('opens what the address names, and closes it again', async () => {
    renderTools('sample');
    expect(await dialog()).toHaveAccessibleName('Sample values for app');
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  });

  describe('checking values', () => {
    it('says what is wrong where, and goes there', async () => {
      renderTools('check');
      const field = await screen.findByRole('textbox', { name: 'Your values' });
      await userEvent.click(field);
      await userEvent.paste('region: west\npool:\n  size: many\n');
      const box = within(await dialog());
      expect(await box.findByText(/2 problems with/)).toBeVisible();
      await userEvent.click(box.getByRole('button', { name: 'Go to line 3' }));
      const area = field as HTMLTextAreaElement;
      expect(area).toHaveFocus();
      expect(area.value.slice(area.selectionStart, area.selectionEnd)).toBe(
        '  size: many',
      );
    });

    it('says that values fit, and what the schema does not know', async () => {
      renderTools('check');
      await userEvent.click(
        await screen.findByRole('textbox', { name: 'Your values' }),
      );
      await userEvent.paste('region: north\nregoin: south\n');
      const box = within(await dialog());
      expect(await box.findByText(/^The values fit/)).toBeVisible();
      expect(box.getByText('Keys that the schema does not know')).toBeVisible();
    });

    it('takes variables', async () => {
      renderTools('check');
      const field = await screen.findByRole('textbox', { name: 'Your values' });
      await userEvent.click(
        screen.getByRole('radio', { name: 'Environment variables' }),
      );
      await userEvent.click(field);
      await userEvent.paste('REGION=north\nPOOL_SIZE=3\n');
      expect(await screen.findByText(/^The values fit/)).toBeVisible();
    });

    it('checks against another version too', async () => {
      renderTools('check', `&against=${otherDigest}`);
      await userEvent.click(
        await screen.findByRole('textbox', { name: 'Your values' }),
      );
      await userEvent.paste('region: north\n');
      expect(await screen.findByText(/^The values fit/)).toBeVisible();
      expect(await screen.findByText(/1 problem with.*1\.0\.0/)).toBeVisible();
    });
  });

  it('makes a sample, as much of it as is wanted', async () => {
    renderTools('sample');
    const text = await screen.findByRole('region', { name: 'Sample' });
    expect(text).toHaveTextContent('region: north');
    expect(text).not.toHaveTextContent('pool');
    await userEvent.click(screen.getByRole('radio', { name: 'Everything' }));
    expect(
      await screen.findByRole('region', { name: 'Sample' }),
    ).toHaveTextContent('size: 0');
    expect(
      screen.getByText('The schema takes this sample as it is.'),
    ).toBeVisible();
  });

  it('compares the keys with those of the version below', async () => {
    renderTools('compare');
    const table = await screen.findByRole('table', {
      name: /Keys that differ between .*1\.0\.0/,
    });
    expect(
      within(table)
        .getAllByRole('rowheader')
        .map(cell => cell.textContent),
    ).toEqual(['region', 'pool', 'pool.size', 'zone']);
    expect(within(table).getByRole('row', { name: /zone/ })).toHaveTextContent(
      'Removed',
    );
  });
});
