import { useState } from 'react';
import { EntityProvider } from '@backstage/plugin-catalog-react';
import { useLocation } from 'react-router-dom';
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  createPactoApi,
  responseError,
} from '../../__testUtils__/createPactoApi';
import { renderTab } from '../../__testUtils__/renderTab';
import { entity } from '../../__fixtures__/entity';
import {
  complete,
  digest,
  olderVersion,
  otherDigest,
  service,
  serviceAnswer,
  version,
} from '../../__fixtures__/services';
import type { Version } from '@pacto/backstage-plugin-pacto-common';
import { VersionsTab } from './VersionsTab';

const both = async () => ({
  ...complete,
  items: [version, olderVersion],
  pageInfo: {},
  totalItems: 2,
});

const three = async () => ({
  ...(await both()),
  items: [
    version,
    olderVersion,
    { ...olderVersion, version: '1.0.0', digest: digest.replace('1f', '2e') },
  ],
});

const diffAddress = `/contract-diff?from=${encodeURIComponent(
  otherDigest,
)}&to=${encodeURIComponent(digest)}`;

function Address() {
  return <output data-testid="search">{useLocation().search}</output>;
}

describe('VersionsTab', () => {
  it('shows each version and opens the contract at its digest', async () => {
    renderTab(<VersionsTab />);
    const row = await screen.findByRole('row', { name: /^Compare 2\.1\.0/ });
    expect(row).toHaveTextContent('current');
    expect(row).toHaveTextContent('sha256:1f0c9a77b2d4');
    expect(row).toHaveTextContent('4 KiB');
    expect(within(row).getByText('Valid')).toBeVisible();
    expect(
      screen.getByRole('columnheader', { name: 'First seen by us' }),
    ).toBeVisible();
    expect(within(row).getByRole('link', { name: '2.1.0' })).toHaveAttribute(
      'href',
      `/contract?at=${encodeURIComponent(digest)}`,
    );
  });

  it.each([
    ['unavailable', 'Unavailable'],
    ['unchecked', 'Could not be checked'],
  ] as const)(
    'shows with the reason, and never as good or bad, what is %s',
    async (state, text) => {
      const finding = {
        code: 'DIGEST_MISMATCH',
        severity: 'error',
        layer: 'bundle',
        path: '',
        message: 'The bytes are not those of the digest.',
      } as const;
      const api = createPactoApi({
        listVersions: async () => ({
          ...complete,
          items: [
            {
              ...version,
              version: undefined,
              digest: undefined,
              tags: ['2.2.0'],
              state,
              size: undefined,
              findings: [finding],
            },
          ],
          pageInfo: {},
          totalItems: 1,
        }),
      });
      renderTab(<VersionsTab />, { api });
      const label = await screen.findByText(text);
      expect(label.parentElement).toHaveAttribute('data-mark', 'unknown');
      expect(screen.getByText(finding.message)).toBeVisible();
      expect(screen.queryByRole('link')).toBeNull();
    },
  );

  it('opens the findings of an invalid version', async () => {
    const api = createPactoApi({
      listVersions: async () => ({
        ...complete,
        items: [
          {
            ...version,
            state: 'invalid',
            findings: [
              {
                code: 'SCHEMA_VIOLATION',
                severity: 'error',
                layer: 'structural',
                path: 'interfaces.0.type',
                message: 'Not one of the known types.',
              },
            ],
          },
        ],
        pageInfo: {},
        totalItems: 1,
      }),
    });
    renderTab(<VersionsTab />, { api });
    const message = await screen.findByText('Not one of the known types.');
    expect(message).not.toBeVisible();
    await userEvent.click(screen.getByText('1 finding'));
    expect(message).toBeVisible();
  });

  it('shows what each version changes, with the way to it, and whether its number says so', async () => {
    renderTab(<VersionsTab />, { api: createPactoApi({ listVersions: both }) });
    const link = await screen.findByRole('link', {
      name: /4 compatible: changes from 2.0.0 to 2.1.0/,
    });
    expect(link).toHaveAttribute('href', diffAddress);
    const [, newer, older] = screen.getAllByRole('row');
    expect(newer).toHaveTextContent('2 breaking · 1 may break · 4 compatible');
    expect(newer).toHaveTextContent('Version step too small');
    expect(newer).toHaveTextContent(version.hop.step!.message);
    expect(older).toHaveTextContent('The first version');
  });

  it.each<[Version['hop'], string, string]>([
    [{ state: 'pending' }, 'Not compared yet', 'Not compared yet'],
    [
      { state: 'failed', reason: '1.9.0 cannot be read.' },
      'Cannot be compared',
      '1.9.0 cannot be read.',
    ],
    [
      { ...version.hop, state: 'partial', reason: 'The file is too large.' },
      'Compared in part only',
      'The file is too large.',
    ],
    [
      { ...version.hop, step: { ...version.hop.step!, fits: 'unknown' } },
      'Version step unknown',
      version.hop.step!.message,
    ],
  ])('never sounds sure about the hop %j', async (hop, label, reason) => {
    const api = createPactoApi({
      listVersions: async () => ({
        ...complete,
        items: [{ ...version, hop }],
        pageInfo: {},
        totalItems: 1,
      }),
    });
    renderTab(<VersionsTab />, { api });
    expect((await screen.findByText(label)).parentElement).toHaveAttribute(
      'data-mark',
      'unknown',
    );
    expect(screen.getAllByRole('row')[1]).toHaveTextContent(reason);
  });

  it('compares two versions that are selected with the keyboard, in whatever order', async () => {
    renderTab(<VersionsTab />, {
      api: createPactoApi({ listVersions: three }),
    });
    const boxes = await screen.findAllByRole('checkbox');
    expect(
      screen.getByText('Select two versions to compare them.'),
    ).toBeVisible();
    act(() => boxes[0].focus());
    await userEvent.keyboard(' ');
    expect(
      screen.getByText('2.1.0 is selected; select one more.'),
    ).toBeVisible();
    act(() => boxes[1].focus());
    await userEvent.keyboard(' ');
    expect(screen.getByText('2.0.0 and 2.1.0 are selected.')).toBeVisible();
    expect(
      screen.getByRole('link', { name: 'Compare selected' }),
    ).toHaveAttribute('href', diffAddress);
    expect(
      screen.getByRole('checkbox', { name: 'Compare 1.0.0' }),
    ).toBeDisabled();
  });

  it('keeps what is selected in the address, and clears it', async () => {
    renderTab(
      <>
        <VersionsTab />
        <Address />
      </>,
      {
        api: createPactoApi({ listVersions: three }),
        address: `?select=${digest},${otherDigest}`,
      },
    );
    expect(
      await screen.findByText('2.0.0 and 2.1.0 are selected.'),
    ).toBeVisible();
    expect(
      screen.getByRole('checkbox', { name: 'Compare 2.1.0' }),
    ).toBeChecked();
    await userEvent.click(screen.getByRole('button', { name: 'Clear' }));
    expect(
      await screen.findByText('Select two versions to compare them.'),
    ).toBeVisible();
    expect(screen.getByTestId('search')).toBeEmptyDOMElement();
  });

  it('shows the same versions over time', async () => {
    renderTab(
      <>
        <VersionsTab />
        <Address />
      </>,
      { api: createPactoApi({ listVersions: both }) },
    );
    await userEvent.click(
      await screen.findByRole('radio', { name: 'Timeline' }),
    );
    const november = await screen.findByRole('list', { name: 'November 2026' });
    expect(november).toHaveTextContent('2.1.0');
    expect(within(november).getByText('Breaking')).toBeVisible();
    expect(
      screen.getByRole('list', { name: 'October 2026' }),
    ).toHaveTextContent('2.0.0');
    expect(screen.getByTestId('search')).toHaveTextContent('view=timeline');
  });

  it('never shows the versions of one entity under another', async () => {
    const other = {
      ...entity,
      metadata: { ...entity.metadata, name: 'orders' },
    };
    let answerOther = () => {};
    const api = createPactoApi({
      listVersions: async id => ({
        ...complete,
        items: [{ ...version, version: id === 'orders' ? '7.0.0' : '2.1.0' }],
        pageInfo: {},
        totalItems: 1,
      }),
    });
    api.getServiceByEntity
      .mockResolvedValueOnce(serviceAnswer)
      .mockReturnValueOnce(
        new Promise(resolve => {
          answerOther = () =>
            resolve({
              ...serviceAnswer,
              service: { ...service, id: 'orders' },
            });
        }),
      );
    const Tab = () => {
      const [shown, setShown] = useState(entity);
      return (
        <EntityProvider entity={shown}>
          <button onClick={() => setShown(other)}>Other</button>
          <VersionsTab />
        </EntityProvider>
      );
    };
    renderTab(<Tab />, { api });
    expect(
      await screen.findByRole('row', { name: /^Compare 2\.1\.0/ }),
    ).toBeVisible();
    await userEvent.click(screen.getByText('Other'));
    await waitFor(() =>
      expect(api.getServiceByEntity).toHaveBeenCalledTimes(2),
    );
    expect(screen.queryByRole('row', { name: /^Compare 2\.1\.0/ })).toBeNull();
    answerOther();
    expect(
      await screen.findByRole('row', { name: /^Compare 7\.0\.0/ }),
    ).toBeVisible();
    expect(screen.queryByRole('row', { name: /^Compare 2\.1\.0/ })).toBeNull();
  });

  it('says when there is none', async () => {
    const api = createPactoApi({
      listVersions: async () => ({
        ...complete,
        items: [],
        pageInfo: {},
        totalItems: 0,
      }),
    });
    renderTab(<VersionsTab />, { api });
    expect(
      await screen.findByText('No version of this service was read yet.'),
    ).toBeVisible();
  });

  it.each([
    [404, 'No contract is known for this entity'],
    [403, 'You may not see this'],
    [500, 'This could not be loaded'],
  ])('explains the status %s', async (status, text) => {
    const api = createPactoApi({
      getServiceByEntity: async () => {
        throw await responseError(status, 'no');
      },
    });
    renderTab(<VersionsTab />, { api });
    expect(await screen.findByText(text)).toBeVisible();
  });
});
