import { expect, test } from '@playwright/test';

test('filters and sorting are in the address, and Back works', async ({
  page,
}) => {
  await page.goto('/contracts');
  const rows = page.getByRole('row');
  await expect(rows).toHaveCount(27);

  await page.getByRole('searchbox').fill('stock');
  await expect(rows).toHaveCount(2);
  await expect(page).toHaveURL(/q=stock/);

  await page.goBack();
  await expect(rows).toHaveCount(27);

  await page.getByRole('columnheader', { name: 'Owner' }).click();
  await expect(page).toHaveURL(/sort=owner/);
  await page.reload();
  await expect(rows.nth(1)).toContainText('image-resizer');
});

test('sources say how they do, and a sync can be started', async ({ page }) => {
  await page.goto('/contracts');
  const sources = page.getByRole('region', { name: 'Sources' });
  await expect(sources).toContainText('sample');
  await expect(sources).toContainText('OK');
  await sources.getByRole('button', { name: 'Sync now: sample' }).click();
  await expect(page.getByText('Sync started')).toBeVisible();
});
