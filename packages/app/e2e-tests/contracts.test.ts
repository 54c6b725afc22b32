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

test('compliance is a filter and an order, and says why', async ({ page }) => {
  await page.goto('/contracts');
  const rows = page.getByRole('row');
  await page.getByRole('radio', { name: /^Non-compliant/ }).click();
  await expect(page).toHaveURL(/compliance=NonCompliant/);
  await expect(rows).toHaveCount(2);
  await expect(rows.nth(1)).toContainText('shipping-labels');
  await page.getByRole('button', { name: /reasons? for the status/ }).click();
  const reasons = page.getByRole('dialog');
  await expect(reasons).toContainText('POLICY_VIOLATION');
  await expect(reasons).toContainText('nothing is observed at run time');
  await page.keyboard.press('Escape');
  await expect(reasons).toHaveCount(0);

  await page.goBack();
  await expect(rows).toHaveCount(27);
  await page.getByRole('columnheader', { name: 'Score' }).click();
  await expect(page).toHaveURL(/sort=score/);
  await expect(rows.nth(1)).toContainText(/%|not scored/);
});

test('nothing in the table is cut off, however wide the window', async ({
  page,
}) => {
  for (const width of [380, 768, 1280, 1440, 2200]) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto('/contracts');
    await expect(page.getByRole('row')).toHaveCount(27);
    const cut = await page.evaluate(() =>
      [...document.querySelectorAll('[role=columnheader] *, [role=gridcell]')]
        .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + 1)
        .map(({ textContent }) => textContent),
    );
    expect(cut, `at ${width} pixels`).toEqual([]);
  }
});

test('sources say how they do, and a sync can be started', async ({ page }) => {
  await page.goto('/contracts');
  const sources = page.getByRole('region', { name: 'Sources' });
  await expect(sources).toContainText('sample');
  await expect(sources).toContainText('OK');
  await sources.getByRole('button', { name: 'Sync now: sample' }).click();
  await expect(page.getByText('Sync started')).toBeVisible();
});
