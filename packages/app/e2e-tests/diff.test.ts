import { readFile } from 'node:fs/promises';
import { expect, Page, test } from '@playwright/test';

const versions = '/catalog/default/component/payments/contract-versions';
const diff = '/catalog/default/component/payments/contract-diff';

const answer = (page: Page) => page.getByText(/^(Breaking|May break): .*\.$/);

async function openChanges(page: Page, from: string, to: string) {
  await page.goto(versions);
  await page
    .getByRole('link', { name: `changes from ${from} to ${to}` })
    .click();
  await expect(answer(page)).toBeVisible();
}

test('from the versions to a comparison, filtered, shared, and back', async ({
  page,
  context,
}) => {
  await page.goto(versions);
  await test.step('select two with the keyboard', async () => {
    const box = (name: string) =>
      page.getByRole('checkbox', { name: `Compare ${name}` });
    await box('1.5.0').focus();
    await page.keyboard.press('Space');
    await box('2.0.0').focus();
    await page.keyboard.press('Space');
    await expect(page.getByText('1.5.0 and 2.0.0 are selected.')).toBeVisible();
    await expect(box('1.4.0')).toBeDisabled();
    await page.getByRole('link', { name: 'Compare selected' }).focus();
    await page.keyboard.press('Enter');
  });

  await expect(answer(page)).toContainText(/removed (operation|field)/);
  await expect(
    page.getByText(/\d of \d services that need it are affected/),
  ).toBeVisible();
  await expect(page.getByText('Version step fits')).toBeVisible();
  const changes = page.getByRole('region', { name: /^What changed/ });
  const rows = changes.getByRole('listitem');
  const all = await rows.count();

  await test.step('filter by class', async () => {
    await changes.getByRole('radio', { name: /^Breaking/ }).click();
    await expect(page).toHaveURL(/class=BREAKING/);
    await expect.poll(async () => rows.count()).toBeLessThan(all);
    await expect(rows.first()).toContainText('Removed');
    await expect(rows.first()).toContainText('To make it safe');
  });

  await test.step('share the link, to one change', async () => {
    await rows.first().getByRole('link').first().click();
    await expect(page).toHaveURL(/change=/);
    await expect(page.locator('main li[data-current=true]')).toHaveAttribute(
      'aria-current',
      'true',
    );
    const other = await context.newPage();
    await other.goto(page.url());
    await expect(answer(other)).toHaveText(
      (await answer(page).textContent()) ?? '',
    );
    await expect(other.getByRole('radio', { name: /^Breaking/ })).toBeChecked();
    await expect(other.locator('main li[data-current=true]')).toBeInViewport();
    await other.close();
  });

  await test.step('Back leads through it', async () => {
    await page.goBack();
    await page.goBack();
    await expect(page).not.toHaveURL(/class=/);
    await expect(rows).toHaveCount(all);
    await page.goBack();
    await expect(page.getByText('1.5.0 and 2.0.0 are selected.')).toBeVisible();
    await expect(page).toHaveURL(new RegExp(`${versions}\\?select=`));
  });
});

test('an owner finds the breaking operation, sees who is hit, and shares the link', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openChanges(page, '1.5.0', '2.0.0');
  await page.getByRole('radio', { name: /^Breaking/ }).click();
  const change = page
    .getByRole('list', { name: /^Interface api/ })
    .getByRole('listitem')
    .filter({ hasText: '/charges' });
  await change.getByRole('link', { name: '/charges' }).click();
  await expect(change).toHaveAttribute('aria-current', 'true');

  await test.step('at its line in the file, on the side that has it', async () => {
    await page.getByRole('link', { name: 'Show it in the files' }).click();
    const before = page.getByRole('textbox', {
      name: 'interfaces/payments.json, before',
    });
    await expect(before.locator('[aria-current=true]')).toContainText(
      '"/charges"',
    );
    await expect(before.locator('[aria-current=true]')).toBeInViewport();
    await expect(
      page.getByRole('textbox', { name: 'interfaces/payments.json, after' }),
    ).toBeVisible();
  });

  await test.step('who is hit', async () => {
    const consumers = page.getByRole('table', {
      name: /^Services that need this one/,
    });
    await expect(
      consumers.getByRole('row', { name: /^subscriptions/ }),
    ).toContainText('Incompatible');
  });

  await test.step('the link shows the same in a new page', async () => {
    await page.getByRole('button', { name: 'Copy link' }).click();
    await expect(
      page.getByRole('button', { name: 'Link copied' }),
    ).toBeVisible();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    const other = await context.newPage();
    await other.goto(link);
    await expect(other.getByRole('radio', { name: /^Breaking/ })).toBeChecked();
    await expect(other.locator('main li[aria-current=true]')).toContainText(
      '/charges',
    );
    await expect(
      other
        .getByRole('textbox', { name: 'interfaces/payments.json, before' })
        .locator('[aria-current=true]'),
    ).toContainText('"/charges"');
    await other.close();
  });
});

test('over several versions each change says where it came from, and is exported', async ({
  page,
}) => {
  await openChanges(page, '1.5.0', '2.0.0');
  await page.getByRole('button', { name: /From$/ }).click();
  await page.getByRole('option', { name: /^1\.4\.0/ }).click();
  await expect(
    page.getByRole('link', { name: '1.5.0 → 2.0.0' }).first(),
  ).toBeVisible();
  for (const [format, ending, text] of [
    ['Markdown', /1\.4\.0-2\.0\.0\.md$/, 'Contract changes'],
    ['JSON', /\.json$/, '"classification"'],
    ['SARIF', /\.sarif$/, '"2.1.0"'],
  ] as const) {
    await page.getByRole('button', { name: 'Export' }).click();
    const download = page.waitForEvent('download');
    await page.getByRole('menuitem', { name: format }).click();
    const file = await download;
    expect(file.suggestedFilename()).toMatch(ending);
    expect(await readFile(await file.path(), 'utf8')).toContain(text);
  }
});

test('a revision of another service is compared', async ({ page }) => {
  await page.goto(diff);
  await page.getByRole('radio', { name: 'Another service' }).click();
  await page
    .getByRole('button', { name: /Service of the older side$/ })
    .click();
  await page.getByPlaceholder('Name or repository').fill('checkout');
  await page.getByRole('option', { name: /^checkout/ }).click();
  await expect(page).toHaveURL(/fromService=[0-9a-f]{16}.*from=/);
  // Nobody has compared these two before, so it is worked out now.
  await expect(answer(page)).toBeVisible({ timeout: 30_000 });
  await expect(
    page.getByRole('heading', { name: /^Who needs it/ }),
  ).toHaveCount(0);
});

test('an own bundle is compared, pasted and from a file', async ({ page }) => {
  await page.goto(diff);
  await page.getByRole('radio', { name: 'Your own bundle' }).click();
  await expect(page.getByText(/nothing of it is stored/)).toBeVisible();
  const contract = `pactoVersion: "1.0"
service:
  name: payments
  version: 9.0.0
  owner: team-payments
`;
  await page.getByRole('textbox', { name: /pacto\.yaml/ }).fill(contract);
  await page.getByRole('button', { name: 'Compare', exact: true }).click();
  const findings = page.getByRole('heading', {
    name: /^Findings in your bundle/,
  });
  await expect(findings).toBeVisible();
  await expect(answer(page)).toBeVisible();
  await page.getByRole('textbox', { name: /pacto\.yaml/ }).fill('');
  await page.locator('input[type=file]:not([webkitdirectory])').setInputFiles({
    name: 'pacto.yaml',
    mimeType: 'text/yaml',
    buffer: Buffer.from('service: [', 'utf8'),
  });
  await page.getByRole('button', { name: 'Compare', exact: true }).click();
  await expect(
    page.getByText(/This bundle cannot be compared|It has errors/),
  ).toBeVisible();
});

test('a version leads to what it changes, and any other can be chosen', async ({
  page,
}) => {
  await page.goto(versions);
  await page
    .getByRole('link', { name: /changes from 1\.5\.0 to 2\.0\.0$/ })
    .click();
  await expect(answer(page)).toBeVisible();
  const picker = (side: string) =>
    page.getByRole('button', { name: new RegExp(`${side}$`) });
  await picker('From').click();
  await page.getByRole('option', { name: /^1\.4\.0/ }).click();
  await expect(picker('From')).toContainText('1.4.0');
  const before = new URL(page.url()).searchParams;
  const swap = page.getByRole('button', { name: 'Swap the two sides' });
  await swap.focus();
  await page.keyboard.press('Enter');
  await expect(picker('To')).toContainText('1.4.0');
  await expect(answer(page)).toBeVisible();
  await expect(swap).toBeFocused();
  const after = new URL(page.url()).searchParams;
  expect([after.get('from'), after.get('to')]).toEqual([
    before.get('to'),
    before.get('from'),
  ]);
});

test('who takes neither of two versions is not called affected', async ({
  page,
}) => {
  await page.goto(versions);
  await page
    .getByRole('link', { name: /changes from 2\.1\.0 to 2\.1\.1$/ })
    .click();
  await expect(page.getByText(/^Compatible: .* none of which/)).toBeVisible();
  await expect(
    page.getByText(
      '0 of 5 services that need it are affected. 1 takes neither of the two versions.',
    ),
  ).toBeVisible();
});

test('what cannot be compared is explained', async ({ page }) => {
  const unknown = `sha256:${'0'.repeat(64)}`;
  await page.goto(`${diff}?to=${unknown}`);
  await expect(
    page.getByText('One of the two revisions is not known for this service'),
  ).toBeVisible();
  const offered = page.getByRole('list', { name: /is not there/ });
  await offered.getByRole('link', { name: '2.0.0' }).click();
  await expect(answer(page)).toBeVisible();
  await page.goto(`${diff}?from=${unknown}&to=${unknown}`);
  await expect(
    page.getByText('Both sides are the same revision'),
  ).toBeVisible();
  await page.goto('/catalog/default/component/stock/contract-diff');
  await expect(
    page.getByText('There is only one version to compare'),
  ).toBeVisible();
});
