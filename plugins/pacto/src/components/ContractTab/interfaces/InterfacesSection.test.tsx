import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { OutlineItem } from '@pacto/backstage-plugin-pacto-common';
import {
  createPactoApi,
  responseError,
} from '../../../__testUtils__/createPactoApi';
import { createView } from '../../../__fixtures__/createView';
import { complete, contract } from '../../../__fixtures__/services';
import { renderTab } from '../../../__testUtils__/renderTab';
import { InterfacesSection } from './InterfacesSection';

const create: OutlineItem = {
  key: '/paths/~1payments/post',
  kind: 'operation',
  method: 'POST',
  name: '/payments',
  summary: 'Create a payment',
  group: 'payments',
  deprecated: false,
  depth: 0,
  file: 'interfaces/openapi.json',
  line: 12,
};

const refund: OutlineItem = {
  ...create,
  key: '/paths/~1refunds/get',
  method: 'GET',
  name: '/refunds',
  summary: 'List refunds',
  deprecated: true,
  line: 80,
};

const answer = {
  ...complete,
  name: 'http',
  type: 'openapi' as const,
  state: 'present' as const,
  format: 'OpenAPI 3.1.0',
  counts: [{ kind: 'operation', count: 2 }],
  items: [create, refund],
  pageInfo: {},
  totalItems: 2,
};

const details = {
  ...complete,
  item: create,
  description: 'Takes money.',
  parts: [
    {
      id: 'request',
      kind: 'request' as const,
      title: '',
      mediaType: 'application/json',
      fields: [
        {
          name: 'amount',
          depth: 0,
          type: 'integer',
          required: true,
          deprecated: false,
          constraints: ['at least 1'],
          values: ['1', '2'],
        },
      ],
      omitted: 3,
    },
  ],
};

function renderSection(
  methods: Parameters<typeof createPactoApi>[0] = {},
  address = '',
) {
  const api = createPactoApi({
    getInterface: async ({ interfaceName }) => ({
      ...answer,
      name: interfaceName,
    }),
    getInterfaceItem: async () => details,
    ...methods,
  });
  renderTab(<InterfacesSection view={createView()} />, { api, address });
  return api;
}

describe('InterfacesSection', () => {
  it('says in one line what an interface is', async () => {
    renderSection();
    const head = (await screen.findByRole('button', { name: 'http' })).closest(
      'div',
    )!;
    await waitFor(() => expect(head).toHaveTextContent('OpenAPI 3.1.0'));
    expect(head).toHaveTextContent(/public.*port 8080.*2 operations/);
    expect(
      within(head).getByRole('link', { name: /payments-http/ }),
    ).toBeVisible();
    const events = screen.getByRole('button', { name: 'events' });
    expect(events.closest('div')).toHaveTextContent(
      'interfaces/gone.json (not in the bundle)',
    );
  });

  it('opens the first interface, others on demand', async () => {
    renderSection();
    const table = await screen.findByRole('table', {
      name: 'Operations and types of http',
    });
    const row = within(table).getByRole('row', { name: /POST \/payments/ });
    expect(row).toHaveTextContent('Create a payment');
    expect(
      within(row).getByRole('link', {
        name: 'interfaces/openapi.json, line 12',
      }),
    ).toHaveAttribute('href', '/?file=interfaces%2Fopenapi.json&line=12');
    expect(
      within(table).getByRole('row', { name: /refunds/ }),
    ).toHaveTextContent('Deprecated');
    await userEvent.click(screen.getByRole('button', { name: 'events' }));
    expect(
      await screen.findByRole('table', {
        name: 'Operations and types of events',
      }),
    ).toBeVisible();
  });

  it('opens an operation in its place and closes it again', async () => {
    renderSection();
    const toggle = await screen.findByRole('button', {
      name: 'POST /payments',
    });
    await userEvent.click(toggle);
    expect(toggle).toHaveAttribute('aria-expanded', 'true');
    const fields = await screen.findByRole('table', { name: /^Request/ });
    expect(
      within(fields).getByRole('row', { name: /amount integer yes/ }),
    ).toHaveTextContent('One of: 1, 2at least 1');
    expect(screen.getByText('Takes money.')).toBeVisible();
    expect(screen.getByText(/^3 more fields are not listed/)).toBeVisible();
    await userEvent.click(toggle);
    expect(screen.queryByText('Takes money.')).toBeNull();
  });

  it('shows the item of the address, also when it is not on the first page', async () => {
    renderSection(
      {
        getInterface: async () => ({ ...answer, items: [refund] }),
      },
      `?operation=${encodeURIComponent(`http/${create.key}`)}`,
    );
    expect(
      await screen.findByRole('table', { name: 'From the address' }),
    ).toBeVisible();
    expect(await screen.findByText('Takes money.')).toBeVisible();
  });

  it('says when the item of the address is gone', async () => {
    renderSection(
      {
        getInterfaceItem: async () => {
          throw await responseError(404, 'no');
        },
      },
      '?operation=http/gone',
    );
    expect(
      await screen.findByText(/^What the address names is not in this/),
    ).toBeVisible();
  });

  it('searches in the backend and reads on', async () => {
    const items = Array.from({ length: 100 }, (_, at) => ({
      ...create,
      key: `${at}`,
      name: `/payments/${at}`,
    }));
    const api = renderSection({
      getInterface: async (_key, query) =>
        query?.cursor
          ? { ...answer, items: [refund], totalItems: 101 }
          : {
              ...answer,
              items,
              pageInfo: { nextCursor: 'more' },
              totalItems: 101,
            },
    });
    expect(await screen.findByText('100 of 101')).toBeVisible();
    await userEvent.click(screen.getAllByRole('button', { name: /more/i })[0]);
    expect(await screen.findByText('101 of 101')).toBeVisible();
    await userEvent.type(
      screen.getByRole('searchbox', { name: 'Search in http' }),
      'refund',
    );
    await waitFor(() =>
      expect(api.getInterface).toHaveBeenCalledWith(
        expect.objectContaining({ interfaceName: 'http' }),
        { q: 'refund' },
        expect.anything(),
      ),
    );
  });

  it('says why a file cannot be read', async () => {
    renderSection({
      getInterface: async () => ({
        ...answer,
        state: 'unreadable',
        problem: {
          message: 'It is not YAML.',
          file: 'interfaces/openapi.json',
          position: { line: 7, column: 1 },
          remedy: 'Correct it.',
        },
        items: [],
        counts: [],
      }),
    });
    expect(await screen.findByText('It is not YAML.')).toBeVisible();
    expect(screen.getByText('Correct it.')).toBeVisible();
    expect(
      screen.getByRole('link', { name: 'interfaces/openapi.json, line 7' }),
    ).toBeVisible();
  });

  it('does not call a visibility internal that is not valid', async () => {
    const view = createView();
    renderTab(
      <InterfacesSection
        view={createView({
          contract: {
            ...contract,
            interfaces: [{ ...contract.interfaces[0], visibility: undefined }],
          },
          revision: {
            ...view.revision,
            findings: [
              {
                code: 'SCHEMA_VIOLATION',
                severity: 'error',
                layer: 'structural',
                path: 'interfaces.0.visibility',
                message: 'No.',
              },
            ],
          },
        })}
      />,
    );
    expect(
      await screen.findByText('visibility not valid, see Source'),
    ).toBeVisible();
  });
});
