import { expect, test } from '@playwright/test';

test('an operator finds a repository, asks for it again, and sees that it was read', async ({
  page,
}) => {
  await page.goto('/contracts/sources');
  await page
    .getByRole('link', { name: 'Repositories and past syncs of sample' })
    .click();
  await expect(page).toHaveURL(/sources\?source=sample$/);

  await page
    .getByRole('searchbox', { name: 'Search repositories' })
    .fill('loyalty');
  const row = page.getByRole('row', { name: /contracts\/loyalty/ });
  await expect(row).toContainText('Invalid');
  await expect(page.getByText('1 repository', { exact: true })).toBeVisible();

  const ask = row.getByRole('button', { name: /^Sync .*loyalty$/ });
  await ask.click();
  await expect(row).toContainText(/Asked for|Waiting|Is being synced/);
  await expect(ask).toBeEnabled();
  await expect(row).not.toContainText('Waiting');

  await page.getByRole('radio', { name: 'Failing' }).click();
  await expect(page).toHaveURL(/state=failing/);
  await expect(page.getByText('No repository fits the search.')).toBeVisible();
  await page.goBack();
  await expect(row).toBeVisible();
});

test('a sync is followed while it runs, and stands among the past ones', async ({
  page,
}) => {
  await page.goto('/contracts/sources?source=sample');
  const syncs = page.getByRole('table', { name: 'Past syncs' });
  const rows = syncs.getByRole('row');
  await expect(rows.nth(1)).toContainText('Read in full');
  const before = await rows.count();
  await page.getByRole('button', { name: 'Sync now: sample' }).click();
  await expect(async () =>
    expect(await rows.count()).toBeGreaterThan(before),
  ).toPass({ timeout: 30_000 });
  await expect(rows.nth(1)).toContainText('Read in full');
});

test('a preview says what the repositories of a source would become', async ({
  page,
}) => {
  await page.goto('/contracts/sources');
  await page.getByRole('button', { name: 'Preview of sample' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox').fill('contracts/checkout');
  await dialog.getByRole('button', { name: 'Look' }).click();
  await expect(dialog.getByText('component:default/checkout')).toBeVisible();
  await expect(dialog.getByText('In the catalog').first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(
    page.getByRole('button', { name: 'Preview of sample' }),
  ).toBeFocused();
});
