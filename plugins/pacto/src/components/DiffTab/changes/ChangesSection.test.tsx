import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { DiffAnswer } from '@pacto/backstage-plugin-pacto-common';
import { renderDiff, sides } from '../../../__testUtils__/renderDiff';
import {
  breakingChange,
  diffAnswer,
  versionChange,
} from '../../../__fixtures__/comparison';
import { service } from '../../../__fixtures__/services';

describe('ChangesSection', () => {
  it('groups the changes by part, the worst first, each with why and how to make it safe', async () => {
    renderDiff();
    const list = await screen.findByRole('list', { name: 'Interface http' });
    const rows = within(list).getAllByRole('listitem');
    expect(rows.map(row => row.textContent)).toEqual([
      expect.stringMatching(/^BreakingRemoved/),
      expect.stringMatching(/^May breakChanged/),
    ]);
    expect(rows[0]).toHaveTextContent('/refunds › POST');
    expect(rows[0]).toHaveTextContent(breakingChange.reason);
    expect(rows[0]).toHaveTextContent(
      `To make it safe: ${breakingChange.remedy}`,
    );
    expect(rows[0]).toHaveTextContent(breakingChange.ruleId);
    expect(rows[1]).toHaveTextContent(
      'before: required=falseafter: required=true',
    );
    const parts = screen
      .getAllByRole('heading', { level: 3 })
      .map(({ textContent }) => textContent);
    expect(parts).toEqual(['Interface http', 'Service']);
  });

  it('shows the whole path on focus', async () => {
    renderDiff();
    const link = await findChange('/refunds › POST');
    await userEvent.tab();
    act(() => link.focus());
    expect(await screen.findByRole('tooltip')).toHaveTextContent(
      breakingChange.path,
    );
  });

  it('names a file as a file', async () => {
    const path = 'interfaces/events.yaml';
    renderDiff({
      getDiff: async () => ({
        ...diffAnswer,
        items: [
          {
            ...breakingChange,
            path,
            subject: { kind: 'interface', name: 'events', file: path },
          },
        ],
      }),
    });
    expect(await screen.findByRole('link', { name: path })).toBeVisible();
  });

  it('filters by class in the backend; Back takes the filter away', async () => {
    const { api, params } = renderDiff();
    await userEvent.click(
      await screen.findByRole('radio', { name: 'Breaking 1' }),
    );
    await waitFor(() =>
      expect(api.getDiff).toHaveBeenLastCalledWith(
        service.id,
        expect.objectContaining({ classification: 'BREAKING' }),
        expect.anything(),
      ),
    );
    expect(params().get('class')).toBe('BREAKING');
    await userEvent.click(screen.getByText('Back'));
    await waitFor(() => expect(params().get('class')).toBeNull());
    expect(screen.getByRole('radio', { name: 'All 3' })).toBeChecked();
  });

  it('filters by part and text from the address', async () => {
    renderDiff({}, `${sides}&part=interface:http&q=REQUIRED`);
    const list = await screen.findByRole('list', { name: 'Interface http' });
    expect(within(list).getAllByRole('listitem')).toHaveLength(1);
    expect(list).toHaveTextContent('parameter page:query');
    expect(screen.getByText('1 of 3 changes fits the filters.')).toBeVisible();
    expect(screen.queryByRole('list', { name: 'Service' })).toBeNull();
  });

  it('says when nothing fits the filters', async () => {
    renderDiff({}, `${sides}&q=nowhere`);
    expect(
      await screen.findByText('No change fits the filters.'),
    ).toBeVisible();
  });

  it('loads more changes on demand', async () => {
    renderDiff({ getDiff: async (_, { cursor }) => pageOf(cursor) });
    expect(await screen.findByText('1 of 3 changes')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Load more' }));
    expect(await screen.findByText('2 of 3 changes')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Load more' }));
    expect(await screen.findByText('3 of 3 changes')).toHaveFocus();
    expect(screen.queryByRole('button', { name: 'Load more' })).toBeNull();
  });

  it('does not read on in the list before when a filter could not be applied', async () => {
    const { api } = renderDiff({
      getDiff: async (_, { classification, cursor }) => {
        if (classification) throw new Error('The backend is away');
        return pageOf(cursor);
      },
    });
    expect(await screen.findByText('1 of 3 changes')).toBeVisible();
    await userEvent.click(screen.getByRole('radio', { name: /^Breaking/ }));
    expect(await screen.findByText('The backend is away')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Load more' })).toBeNull();
    await userEvent.type(screen.getByRole('searchbox'), 'nowhere');
    await waitFor(() =>
      expect(screen.queryByRole('list', { name: 'Service' })).toBeNull(),
    );
    expect(
      jest
        .mocked(api.getDiff)
        .mock.calls.filter(([, { cursor }]) => cursor !== undefined),
    ).toEqual([]);
  });

  it('draws a part with many changes step by step', async () => {
    const items = Array.from({ length: 300 }, (_, index) => ({
      ...breakingChange,
      path: `openapi.paths[/p${index}]`,
    }));
    renderDiff({ getDiff: async () => ({ ...diffAnswer, items }) });
    const list = await screen.findByRole('list', { name: 'Interface http' });
    expect(list.children).toHaveLength(50);
    await userEvent.click(
      screen.getByRole('button', { name: 'Show more, 50 of 300 are shown' }),
    );
    expect(list.children).toHaveLength(250);
    expect(list.children[50]).toHaveFocus();
    await userEvent.click(
      screen.getByRole('button', { name: 'Show more, 250 of 300 are shown' }),
    );
    expect(list.children).toHaveLength(300);
    expect(screen.queryByRole('button', { name: /^Show more/ })).toBeNull();
  });

  it('looks through all pages for a text, and for the change that the address points to', async () => {
    const { api } = renderDiff(
      { getDiff: async (_, { cursor }) => pageOf(cursor) },
      `${sides}&change=${encodeURIComponent(
        'openapi.operation.removed/http/openapi.paths[/refunds].methods[POST]',
      )}`,
    );
    const link = await findChange('/refunds › POST');
    expect(link.closest('li')).toHaveAttribute('data-current', 'true');
    expect(api.getDiff).toHaveBeenCalledTimes(3);
  });
});

/** The link of a change, among the changes. */
async function findChange(name: string) {
  const changes = await screen.findByRole('region', { name: /^What changed/ });
  return within(changes).findByRole('link', { name });
}

/** One change a page. */
function pageOf(cursor = '0'): DiffAnswer {
  const index = Number(cursor);
  const items = [versionChange, ...diffAnswer.items.slice(1)];
  return {
    ...diffAnswer,
    items: [items[index]],
    pageInfo: index < 2 ? { nextCursor: String(index + 1) } : {},
  };
}
