import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';

const pages = {
  'Contracts page': '/contracts',
  'Contract tab': '/catalog/default/component/checkout/contract',
  'Contract tab with problems': '/catalog/default/component/loyalty/contract',
  'Versions tab': '/catalog/default/component/payments/contract-versions',
};

for (const scheme of ['light', 'dark'] as const) {
  for (const [name, path] of Object.entries(pages)) {
    test(`${name}, ${scheme}: no accessibility violations`, async ({
      page,
    }) => {
      await page.emulateMedia({ colorScheme: scheme });
      await page.goto(path);
      await expect(page.getByRole('table').first()).toBeVisible();
      await page.waitForLoadState('networkidle');
      const { violations } = await new AxeBuilder({ page })
        .include('main')
        .analyze();
      expect(
        violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`),
      ).toEqual([]);
    });
  }
}
