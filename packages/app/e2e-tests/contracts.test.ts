import { expect, test } from '@playwright/test';

test('filters and sorting are in the address, and Back works', async ({
  page,
}) => {
  await page.goto('/contracts');
  await expect(page).toHaveURL(/\/contracts\/services$/);
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

test('the address of the page keeps its filters on the way to the first view', async ({
  page,
}) => {
  await page.goto('/contracts?q=stock');
  await expect(page).toHaveURL(/\/contracts\/services\?q=stock$/);
  await expect(page.getByRole('row')).toHaveCount(2);
});

test('compliance is a filter and an order, and says why', async ({ page }) => {
  await page.goto('/contracts/services');
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

test('filters are saved under a name and come back', async ({ page }) => {
  await page.goto('/contracts/services?owner=team-payments&sort=-score');
  await page.getByRole('button', { name: 'Saved filters' }).click();
  await page.getByRole('menuitem', { name: 'Save or remove' }).click();
  await page.getByRole('textbox').fill('Money');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(
    page.getByRole('button', { name: 'Filter: Money' }),
  ).toBeVisible();

  await page.goto('/contracts/services');
  await expect(page.getByRole('row')).toHaveCount(27);
  await page.getByRole('button', { name: 'Saved filters' }).click();
  await page.getByRole('menuitem', { name: 'Money' }).click();
  await expect(page.getByRole('row')).toHaveCount(4);
  await expect(page).toHaveURL(/owner=team-payments&sort=-score/);
});

test('what breaks rules stands first, by how many services need it', async ({
  page,
}) => {
  await page.goto('/contracts/services');
  const first = page.getByRole('region', { name: /^Needs attention first/ });
  await expect(first.getByRole('listitem')).toHaveCount(1);
  await expect(first).toContainText('2 services need it');
  await first.getByRole('link', { name: 'shipping-labels' }).click();
  await expect(page).toHaveURL(/component\/shipping-labels$/);
});

test('nothing in the table is cut off, however wide the window', async ({
  page,
}) => {
  for (const width of [380, 768, 1280, 1440, 2200]) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto('/contracts/services');
    await expect(page.getByRole('row')).toHaveCount(27);
    const cut = await page.evaluate(() =>
      [...document.querySelectorAll('[role=columnheader] *, [role=gridcell]')]
        .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
        .map(({ textContent }) => textContent),
    );
    expect(cut, `at ${width} pixels`).toEqual([]);
  }
});

for (const view of ['services', 'graph', 'operations', 'changes', 'sources']) {
  test(`the view ${view} fits windows from 360 to 2560 pixels`, async ({
    page,
  }) => {
    for (const width of [360, 2560]) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(`/contracts/${view}`);
      await expect(
        page.getByRole('row').or(page.getByRole('listitem')).last(),
      ).toBeVisible();
      const tooWide = await page.evaluate(
        () => document.documentElement.scrollWidth - window.innerWidth,
      );
      expect(tooWide, `at ${width} pixels`).toBeLessThanOrEqual(0);
    }
  });
}

test('who offers an operation and who needs it, and on to the operation', async ({
  page,
}) => {
  await page.goto('/contracts/services');
  await page.getByRole('tab', { name: 'Operations' }).click();
  await page.getByRole('searchbox').fill('POST /baskets merge');
  const row = page.getByRole('row', { name: /merge/ });
  await expect(page.getByText('1 operation fits.')).toBeVisible();
  await expect(row).toContainText('basket');
  await expect(row).toContainText('2.0.0');
  await expect(row.getByRole('link', { name: 'checkout' })).toBeVisible();
  await row.getByRole('link', { name: '/baskets/{basketId}/merge' }).click();
  await expect(page).toHaveURL(/component\/basket\/contract\?operation=/);
  await expect(page.getByRole('region', { name: 'Interfaces' })).toContainText(
    'Merge another basket into this one',
  );
});

test('changes are filtered by class and owner, and lead to the comparison', async ({
  page,
}) => {
  await page.goto('/contracts/changes');
  await expect(page.getByText('42 versions were published.')).toBeVisible();
  await page.getByRole('radio', { name: 'Breaking' }).click();
  await expect(page).toHaveURL(/classification=BREAKING/);
  await expect(page.getByText('3 versions fit the filters.')).toBeVisible();
  await page
    .getByRole('button', { name: 'Show only changes of team-payments' })
    .click();
  await expect(page.getByText('1 version fits the filters.')).toBeVisible();
  await page
    .getByRole('link', { name: 'Compare 1.5.0 → 2.0.0 of payments' })
    .click();
  await expect(page).toHaveURL(/contract-diff\?from=sha256/);
  await page.goBack();
  await expect(page.getByText('1 version fits the filters.')).toBeVisible();
});

test('the fleet opens group by group, by keyboard, and the address keeps it', async ({
  page,
}) => {
  await page.goto('/contracts/graph');
  const table = page.getByRole('table', { name: 'Groups and services' });
  const group = table.getByRole('button', { name: 'team-payments' });
  await group.focus();
  await page.keyboard.press('Enter');
  await expect(group).toHaveAttribute('aria-expanded', 'true');
  await expect(
    table.getByRole('link', { name: 'subscriptions' }),
  ).toBeVisible();
  await expect(page).toHaveURL(/expand=/);
  await page.reload();
  await expect(
    table.getByRole('link', { name: 'subscriptions' }),
  ).toBeVisible();

  await page.getByRole('radio', { name: 'System' }).click();
  await expect(table.getByRole('button', { name: 'Money' })).toBeVisible();
  await page.goBack();
  await expect(group).toHaveAttribute('aria-expanded', 'true');
});

test('sources say how they do, and a sync can be started', async ({ page }) => {
  await page.goto('/contracts/sources');
  const sources = page.getByRole('region', { name: 'Sources' });
  await expect(sources).toContainText('sample');
  await expect(sources).toContainText('OK');
  await sources.getByRole('button', { name: 'Sync now: sample' }).click();
  await expect(page.getByText('Sync started')).toBeVisible();
});

test('the home page says what my teams should look at', async ({ page }) => {
  await page.goto('/home');
  const breaks = page.getByRole('region', { name: /^Breaking changes 1/ });
  await expect(breaks).toContainText('basket');
  await expect(page.getByRole('region', { name: /^Expiring 1/ })).toContainText(
    'order-book',
  );
  await breaks.getByRole('link', { name: /^Compare/ }).click();
  await expect(page).toHaveURL(/component\/basket\/contract-diff/);
});

test('the overview of a service has its contract in a few facts', async ({
  page,
}) => {
  await page.goto('/catalog/default/component/checkout');
  const facts = page.locator('dl').filter({ hasText: 'Needed by' });
  await expect(facts).toContainText('3.5.0');
  await expect(facts).toContainText('1 of 11 not resolved');
  const tabs = page.getByRole('navigation', { name: 'Tabs of the contract' });
  await tabs.getByRole('link', { name: 'Dependencies' }).click();
  await expect(page).toHaveURL(/checkout\/contract-dependencies/);
});

test('another language is one choice away, and stays', async ({ page }) => {
  await page.goto('/settings');
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('option', { name: 'Deutsch' }).click();
  await page.goto('/catalog/default/component/checkout/contract');
  await expect(
    page.getByRole('region', { name: /^Schnittstellen/ }),
  ).toBeVisible();
  await page.goto('/contracts/services');
  await expect(page.getByText(/^26 Verträge: /)).toBeVisible();
});

test('an API has the contract that it is an interface of', async ({ page }) => {
  await page.goto('/catalog/default/api/checkout-api/contract');
  await expect(page.getByRole('region', { name: 'Interfaces' })).toBeVisible();
});
