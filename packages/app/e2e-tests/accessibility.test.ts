import AxeBuilder from '@axe-core/playwright';
import { expect, Page, test } from '@playwright/test';

const pages = {
  'Contracts page': '/contracts',
  'Contract tab': '/catalog/default/component/checkout/contract',
  'Contract tab with problems': '/catalog/default/component/loyalty/contract',
  'Contract tab of a resource': '/catalog/default/resource/postgres/contract',
  'Versions tab': '/catalog/default/component/payments/contract-versions',
  'Diff tab': '/catalog/default/component/payments/contract-diff',
};

const unknown = `sha256:${'0'.repeat(64)}`;
const unknownSide = `?from=sha256:${'1'.repeat(64)}&to=${unknown}`;
const equalSides = `?from=${unknown}&to=${unknown}`;

for (const scheme of ['light', 'dark'] as const) {
  for (const [name, path] of Object.entries(pages)) {
    test(`${name}, ${scheme}: no accessibility violations`, async ({
      page,
    }) => {
      await page.emulateMedia({ colorScheme: scheme });
      await page.goto(path);
      await expect(page.getByRole('row').first()).toBeVisible();
      await page.waitForLoadState('networkidle');
      expect(await violationsIn(page, 'main')).toEqual([]);
    });
  }

  test(`Contract tab of an invalid version, ${scheme}: no accessibility violations`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme: scheme });
    await page.goto('/catalog/default/component/loyalty/contract');
    await page
      .getByRole('link', { name: 'Look at 1.3.0 and its findings' })
      .click();
    await expect(page.getByText('This contract is not valid')).toBeVisible();
    await page.waitForLoadState('networkidle');
    expect(await violationsIn(page, 'main')).toEqual([]);
  });

  test(`reasons of a compliance status, ${scheme}: no accessibility violations`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme: scheme });
    await page.goto('/contracts?q=shipping-labels');
    await page.getByRole('button', { name: /reasons? for the status/ }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    expect(await violationsIn(page, '[role=dialog]')).toEqual([]);
  });

  test(`Diff tab with breaking changes, ${scheme}: no accessibility violations`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme: scheme });
    await page.goto(pages['Versions tab']);
    await page.getByRole('link', { name: /from 1\.5\.0 to 2\.0\.0$/ }).click();
    await page.getByRole('radio', { name: /^Breaking/ }).click();
    await page.waitForLoadState('networkidle');
    await expect(page.getByText(/changes fit the filters/)).toBeVisible();
    expect(await violationsIn(page, 'main')).toEqual([]);
  });

  for (const [name, query, text] of [
    ['with one version', '', 'There is only one version to compare'],
    ['of an unknown revision', unknownSide, 'is not known for this service'],
    ['of equal sides', equalSides, 'Both sides are the same revision'],
  ]) {
    test(`Diff tab ${name}, ${scheme}: no accessibility violations`, async ({
      page,
    }) => {
      await page.emulateMedia({ colorScheme: scheme });
      await page.goto(`/catalog/default/component/stock/contract-diff${query}`);
      await expect(page.getByText(text)).toBeVisible();
      expect(await violationsIn(page, 'main')).toEqual([]);
    });
  }

  test(`a file of the bundle, ${scheme}: no accessibility violations`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme: scheme });
    await page.goto(
      '/catalog/default/component/checkout/contract?file=pacto.yaml',
    );
    await expect(page.getByRole('dialog')).toContainText('pactoVersion');
    expect(await violationsIn(page, '[role=dialog]')).toEqual([]);
  });
}

async function violationsIn(page: Page, part: string): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).include(part).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`);
}
