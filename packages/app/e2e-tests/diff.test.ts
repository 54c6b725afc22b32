import { expect, Page, test } from '@playwright/test';

const versions = '/catalog/default/component/payments/contract-versions';
const diff = '/catalog/default/component/payments/contract-diff';

const answer = (page: Page) => page.getByText(/^(Breaking|May break): .*\.$/);

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

  await expect(answer(page)).toContainText(/breaks? consumers/);
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
    await rows.first().getByRole('link').click();
    await expect(page).toHaveURL(/#/);
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
    await expect(
      page.getByRole('link', { name: 'Compare selected' }),
    ).toHaveCount(0);
    await expect(page).toHaveURL(new RegExp(`${versions}$`));
  });
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
  await page.goto(`${diff}?from=${unknown}&to=${unknown}`);
  await expect(
    page.getByText('Both sides are the same revision'),
  ).toBeVisible();
  await page.goto('/catalog/default/component/stock/contract-diff');
  await expect(
    page.getByText('There is only one version to compare'),
  ).toBeVisible();
});
