import { useState } from 'react';
import { EntityProvider } from '@backstage/plugin-catalog-react';
import { screen, waitFor, within } from '@testing-library/react';
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
  service,
  serviceAnswer,
  version,
} from '../../__fixtures__/services';
import { VersionsTab } from './VersionsTab';

describe('VersionsTab', () => {
  it('shows each version and opens the contract at its digest', async () => {
    renderTab(<VersionsTab />);
    const row = await screen.findByRole('row', { name: /^2\.1\.0/ });
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

  it('shows what cannot be read with the reason, and never as good', async () => {
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
            state: 'unavailable',
            size: undefined,
            findings: [finding],
          },
        ],
        pageInfo: {},
        totalItems: 1,
      }),
    });
    renderTab(<VersionsTab />, { api });
    const label = await screen.findByText('Unavailable');
    expect(label.parentElement).toHaveAttribute('data-mark', 'unknown');
    expect(screen.getByText(finding.message)).toBeVisible();
    expect(screen.queryByRole('link')).toBeNull();
  });

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

  it('pages forth and back', async () => {
    const api = createPactoApi({
      listVersions: async (_id, query) => ({
        ...complete,
        items: [{ ...version, version: query?.cursor ? '1.0.0' : '2.1.0' }],
        pageInfo: query?.cursor ? {} : { nextCursor: 'c1' },
        totalItems: 2,
      }),
    });
    renderTab(<VersionsTab />, { api });
    expect(await screen.findByText('2 versions')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Next page' }));
    expect(await screen.findByRole('row', { name: /^1\.0\.0/ })).toBeVisible();
    expect(screen.getByRole('button', { name: 'Next page' })).toBeDisabled();
    await userEvent.click(
      screen.getByRole('button', { name: 'Previous page' }),
    );
    expect(await screen.findByRole('row', { name: /^2\.1\.0/ })).toBeVisible();
    await waitFor(() =>
      expect(api.listVersions).toHaveBeenLastCalledWith(
        service.id,
        {},
        expect.anything(),
      ),
    );
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
    expect(await screen.findByRole('row', { name: /^2\.1\.0/ })).toBeVisible();
    await userEvent.click(screen.getByText('Other'));
    await waitFor(() =>
      expect(api.getServiceByEntity).toHaveBeenCalledTimes(2),
    );
    expect(screen.queryByRole('row', { name: /^2\.1\.0/ })).toBeNull();
    answerOther();
    expect(await screen.findByRole('row', { name: /^7\.0\.0/ })).toBeVisible();
    expect(screen.queryByRole('row', { name: /^2\.1\.0/ })).toBeNull();
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
