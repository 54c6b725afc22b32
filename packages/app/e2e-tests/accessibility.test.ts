import AxeBuilder from '@axe-core/playwright';
import { expect, Page, test } from '@playwright/test';

const pages = {
  'Contracts page, services': '/contracts/services',
  'Contracts page, graph': '/contracts/graph',
  'Contracts page, an open group':
    '/contracts/graph?by=source&expand=is:sample',
  'Contracts page, operations': '/contracts/operations',
  'Contracts page, changes': '/contracts/changes',
  'Contracts page, a source': '/contracts/sources?source=sample',
  'Contract tab': '/catalog/default/component/checkout/contract',
  'Contract tab with problems': '/catalog/default/component/loyalty/contract',
  'Contract tab of a resource': '/catalog/default/resource/postgres/contract',
  'Versions tab': '/catalog/default/component/payments/contract-versions',
  'Diff tab': '/catalog/default/component/payments/contract-diff',
  'Dependencies tab, table':
    '/catalog/default/component/checkout/contract-dependencies?view=table',
  'Contract tab of an API': '/catalog/default/api/checkout-api/contract',
  'Contract tab, keys as a tree':
    '/catalog/default/component/checkout/contract?keysAs=tree',
  'Versions tab of an API':
    '/catalog/default/api/checkout-api/contract-versions',
  'Diff tab of an API': '/catalog/default/api/checkout-api/contract-diff',
};

/** Without a table. What is checked is our part of the page: the rest is the platform's. */
const parts = {
  'Contracts page, sources': ['/contracts/sources', 'main'],
  'Dependencies tab': [
    '/catalog/default/component/checkout/contract-dependencies',
    'main',
  ],
  'Versions tab, timeline': [
    '/catalog/default/component/payments/contract-versions?view=timeline',
    'main',
  ],
  'Diff tab with another service': [
    '/catalog/default/component/payments/contract-diff?with=service',
    'main',
  ],
  'Dependencies tab, tree': [
    '/catalog/default/component/stock/contract-dependencies?view=tree&depth=4',
    '[role=tree]',
  ],
  'Dependencies tab of an API': [
    '/catalog/default/api/checkout-api/contract-dependencies',
    'main',
  ],
  'Contracts page, nothing fits': [
    '/contracts/services?q=nothing-is-called-this',
    'main',
  ],
  'Diff tab with a bundle of one\u2019s own': [
    '/catalog/default/component/payments/contract-diff?with=upload',
    'main',
  ],
  'Contract tab of an unknown revision': [
    '/catalog/default/component/payments/contract?at=1.9.0',
    'main',
  ],
  'card of the overview': [
    '/catalog/default/component/checkout',
    '.bui-Card:has(dl)',
  ],
  'widget of the home page': ['/home', 'section[aria-labelledby]'],
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

  for (const [name, [path, part]] of Object.entries(parts)) {
    test(`${name}, ${scheme}: no accessibility violations`, async ({
      page,
    }) => {
      await page.emulateMedia({ colorScheme: scheme });
      await page.goto(path);
      await expect(page.locator(part).first()).toBeVisible();
      await page.waitForLoadState('networkidle');
      expect(await violationsIn(page, part)).toEqual([]);
    });
  }

  test(`dialog of saved filters, ${scheme}: no accessibility violations`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme: scheme });
    await page.goto('/contracts/services?q=stock');
    await page.getByRole('button', { name: 'Saved filters' }).click();
    await page.getByRole('menuitem', { name: 'Save or remove' }).click();
    await expect(page.getByRole('textbox')).toBeVisible();
    expect(await violationsIn(page, '[role=dialog]')).toEqual([]);
  });

  test(`preview of a source, ${scheme}: no accessibility violations`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme: scheme });
    await page.goto('/contracts/sources');
    await page.getByRole('button', { name: 'Preview of sample' }).click();
    await page.getByRole('button', { name: 'Look' }).click();
    await expect(page.getByText('26 repositories').last()).toBeVisible();
    expect(await violationsIn(page, '[role=dialog]')).toEqual([]);
  });

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
    await page.goto('/contracts/services?q=shipping-labels');
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

  test(`details of a node and a plan, ${scheme}: no accessibility violations`, async ({
    page,
  }) => {
    const tab = '/catalog/default/component/payments/contract-dependencies';
    await page.emulateMedia({ colorScheme: scheme });
    await page.goto(`${tab}?view=tree`);
    await page.getByRole('treeitem', { name: /^subscriptions/ }).click();
    await expect(page.getByRole('complementary')).toContainText('Why it is');
    await page.waitForLoadState('networkidle');
    expect(await violationsIn(page, 'main')).toEqual([]);

    await page.goto(`${tab}?view=plan`);
    await page.getByRole('textbox', { name: 'Version' }).fill('3.0.0');
    await page.getByRole('button', { name: 'Add to the plan' }).click();
    await expect(page.getByRole('row').first()).toBeVisible();
    expect(await violationsIn(page, 'main')).toEqual([]);
  });

  for (const opener of [
    /^Check my values for /,
    /^Sample values for /,
    /^Compare keys of /,
    /^Use this version$/,
  ]) {
    test(`dialog behind ${opener.source}, ${scheme}: no accessibility violations`, async ({
      page,
    }) => {
      await page.emulateMedia({ colorScheme: scheme });
      await page.goto(pages['Contract tab']);
      await page.getByRole('button', { name: opener }).first().click();
      await expect(page.getByRole('dialog')).toBeVisible();
      await page.waitForLoadState('networkidle');
      expect(await violationsIn(page, '[role=dialog]')).toEqual([]);
    });
  }

  test(`an operation of an interface, ${scheme}: no accessibility violations`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme: scheme });
    await page.goto('/contracts/operations?q=POST /baskets merge');
    await page.getByRole('link', { name: '/baskets/{basketId}/merge' }).click();
    await expect(
      page.getByRole('region', { name: 'Interfaces' }),
    ).toContainText('Merge another basket into this one');
    await page.waitForLoadState('networkidle');
    expect(await violationsIn(page, 'main')).toEqual([]);
  });

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

  for (const tool of ['check', 'sample', 'compare']) {
    test(`${tool} in a configuration, ${scheme}: no accessibility violations`, async ({
      page,
    }) => {
      await page.emulateMedia({ colorScheme: scheme });
      await page.goto(
        `/catalog/default/component/payments/contract?tool=${tool}&configuration=payments`,
      );
      const dialog = page.getByRole('dialog');
      await expect(dialog).toBeVisible();
      if (tool === 'check') {
        await dialog.getByRole('textbox').fill('provider: 1\nunknown: 2\n');
        await expect(dialog.getByText(/problems with/)).toBeVisible();
      }
      await page.waitForLoadState('networkidle');
      expect(await violationsIn(page, '[role=dialog]')).toEqual([]);
    });
  }

  test(`an open operation, ${scheme}: no accessibility violations`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme: scheme });
    await page.goto('/catalog/default/component/payments/contract');
    await page
      .getByRole('button', { name: 'POST /payments', exact: true })
      .click();
    await expect(
      page.getByRole('table', { name: /^Response/ }).first(),
    ).toBeVisible();
    expect(await violationsIn(page, '#interfaces')).toEqual([]);
  });
}

for (const view of ['services', 'graph', 'operations', 'changes', 'sources']) {
  test(`everything of the view ${view} is reached with the keyboard`, async ({
    page,
  }) => {
    await page.goto(`/contracts/${view}`);
    await expect(page.getByRole('tab', { name: view })).toBeVisible();
    await page.waitForLoadState('networkidle');
    await page.getByRole('tab', { selected: true }).focus();
    const reached = new Set<string>();
    for (let press = 0; press < 400; press++) {
      await page.keyboard.press('Tab');
      const at = await page.evaluate(nameOfFocus);
      if (at === undefined) break;
      reached.add(at);
    }
    const all = await page.evaluate(listTabStops);
    expect(all.filter(name => !reached.has(name))).toEqual([]);
  });
}

/** Runs in the page: what has the focus, if it is in the main part of it. */
function nameOfFocus(): string | undefined {
  const element = document.activeElement;
  if (!element?.closest('main')) return undefined;
  return `${element.tagName} ${element.textContent}`.slice(0, 80);
}

/**
 * Runs in the page: the links and buttons that are to be reached. Inside a grid arrows lead on; of a group of radio
 * buttons only the one that is chosen is a stop.
 */
function listTabStops(): string[] {
  return [...document.querySelectorAll('main a[href], main button:enabled')]
    .filter(element => element.checkVisibility())
    .filter(element => !element.closest('[role=grid], [role=radiogroup]'))
    .map(element => `${element.tagName} ${element.textContent}`.slice(0, 80));
}

async function violationsIn(page: Page, part: string): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).include(part).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`);
}
