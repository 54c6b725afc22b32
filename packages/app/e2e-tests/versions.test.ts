import { expect, Page, test } from '@playwright/test';

const versions = '/catalog/default/component/payments/contract-versions';

const box = (page: Page, name: string) =>
  page.getByRole('checkbox', { name: `Compare ${name}` });

/** The box itself is drawn by something else, so it is ticked as with a keyboard. */
async function tick(page: Page, name: string) {
  await box(page, name).focus();
  await page.keyboard.press('Space');
  await expect(box(page, name)).toBeChecked();
}

test('the selection is in the address, in both views, and can be cleared', async ({
  page,
  context,
}) => {
  await page.goto(versions);
  await expect(
    page.getByText(/^5 versions\. The current one is/),
  ).toBeVisible();
  await tick(page, '2.0.0');
  await tick(page, '1.5.0');
  await page.getByRole('radio', { name: 'Timeline' }).click();
  await expect(box(page, '2.0.0')).toBeChecked();
  await expect(
    page.getByRole('listitem').filter({ has: box(page, '2.0.0') }),
  ).toContainText(/first seen.*Breaking/);

  const other = await context.newPage();
  await other.goto(page.url());
  await expect(other.getByText('1.5.0 and 2.0.0 are selected.')).toBeVisible();
  await expect(other.getByRole('radio', { name: 'Timeline' })).toBeChecked();
  await other.close();

  await page.getByRole('button', { name: 'Clear' }).click();
  await expect(box(page, '2.0.0')).not.toBeChecked();
  await expect(page).not.toHaveURL(/select=/);
  await page.goBack();
  await expect(page.getByRole('table')).toBeVisible();
});

test('a version says who uses it', async ({ page }) => {
  await page.goto(versions);
  const row = page.getByRole('row', { name: /^Compare 1\.5\.0/ });
  const opener = row.getByRole('button', { name: '1 service' });
  await opener.focus();
  await page.keyboard.press('Enter');
  await expect(opener).toHaveAttribute('aria-expanded', 'true');
  await expect(
    row.getByRole('list', { name: 'Services that use 1.5.0' }),
  ).toContainText(/subscriptions.*\^1\.4\.0/);
});

test('500 versions scroll smoothly, and all of them can be reached', async ({
  page,
}) => {
  // No service of the demo has so many: the list of one is answered here, in pages as the backend gives them.
  await page.route('**/api/pacto/services/*/versions?*', route =>
    route.fulfill({ json: manyVersions(new URL(route.request().url())) }),
  );
  await page.goto(versions);
  const table = page.getByRole('table');
  await expect(table).toHaveAttribute('aria-rowcount', '501');
  await tick(page, '1.498.0');
  const scroller = page.getByRole('group', { name: 'Versions, newest first' });
  await scroller.hover();
  await expect
    .poll(
      async () => {
        await page.mouse.wheel(0, 6_000);
        return box(page, '1.0.0').count();
      },
      { timeout: 30_000, intervals: [50] },
    )
    .toBe(1);
  await expect(page.getByRole('button', { name: 'Load more' })).toHaveCount(0);
  expect(await table.getByRole('row').count()).toBeLessThan(80);
  await tick(page, '1.0.0');
  await expect(page.getByText('1.0.0 and 1.498.0 are selected.')).toBeVisible();
});

function manyVersions(url: URL) {
  const start = Number(url.searchParams.get('cursor') ?? 0);
  const end = Math.min(500, start + 200);
  return {
    asOf: '2026-11-20T10:00:00Z',
    completeness: 'complete',
    limitations: [],
    items: Array.from({ length: end - start }, (_, index) => ({
      version: `1.${499 - start - index}.0`,
      digest: `sha256:${(start + index).toString(16).padStart(64, '0')}`,
      tags: [],
      state: 'valid',
      current: start + index === 0,
      size: 4096,
      findings: [],
      hop: { state: 'pending' },
      firstSeenAt: '2026-11-19T10:00:00Z',
    })),
    pageInfo: end < 500 ? { nextCursor: String(end) } : {},
    totalItems: 500,
  };
}
