import { fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { PageQuery, Version } from '@pacto/backstage-plugin-pacto-common';
import { createPactoApi } from '../../__testUtils__/createPactoApi';
import { renderTab } from '../../__testUtils__/renderTab';
import { complete, version } from '../../__fixtures__/services';
import { VersionsTab } from './VersionsTab';

const digestOf = (number: number) =>
  `sha256:${number.toString(16).padStart(64, '0')}`;

/** 500 versions, the newest first, in pages of 200. */
function page({ cursor = '0', limit = 200 }: PageQuery = {}) {
  const start = Number(cursor);
  const items = Array.from(
    { length: Math.min(limit, 500 - start) },
    (_, index): Version => ({
      ...version,
      version: `1.${499 - start - index}.0`,
      digest: digestOf(start + index),
      tags: [],
      current: false,
    }),
  );
  const next = start + limit;
  return {
    ...complete,
    items,
    pageInfo: next < 500 ? { nextCursor: String(next) } : {},
    totalItems: 500,
  };
}

describe('VersionsTable', () => {
  it('looks through the pages for what is selected', async () => {
    const api = createPactoApi({
      listVersions: async (_, query) => page(query),
    });
    renderTab(<VersionsTab />, {
      api,
      address: `?select=${digestOf(499)},${digestOf(3)}`,
    });
    expect(
      await screen.findByText('1.0.0 and 1.496.0 are selected.'),
    ).toBeVisible();
    expect(api.listVersions).toHaveBeenCalledTimes(3);
  });

  it('draws of 500 versions those in sight, tells of all, and reads on at the end', async () => {
    jest.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(600);
    jest
      .spyOn(HTMLElement.prototype, 'offsetHeight', 'get')
      .mockReturnValue(72);
    const api = createPactoApi({
      listVersions: async (_, query) => page(query),
    });
    renderTab(<VersionsTab />, { api });
    const table = await screen.findByRole('table', {
      name: 'Versions, newest first',
    });
    expect(table).toHaveAttribute('aria-rowcount', '501');
    const row = await within(table).findByRole('row', {
      name: /^Compare 1\.499\.0/,
    });
    expect(row).toHaveAttribute('aria-rowindex', '2');
    expect(within(table).getAllByRole('row').length).toBeLessThan(60);
    expect(api.listVersions).toHaveBeenCalledTimes(1);
    expect(screen.getByText('200 of 500 versions')).toBeVisible();
    const box = screen.getByRole('group', { name: 'Versions, newest first' });
    box.scrollTop = 200 * 72;
    fireEvent.scroll(box);
    expect(await screen.findByText('400 of 500 versions')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Load more' }));
    expect(await screen.findByText('500 of 500 versions')).toBeVisible();
    jest.restoreAllMocks();
  });
});
