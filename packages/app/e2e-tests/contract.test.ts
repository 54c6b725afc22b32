import { expect, Page, test } from '@playwright/test';

const openTab = (page: Page, name: string) =>
  page
    .getByRole('navigation', { name: 'Content navigation' })
    .getByRole('link', { name, exact: true })
    .click();

test('from the catalog to a contract, part by part, and on to a dependency', async ({
  page,
}) => {
  await page.goto('/');
  await page.getByRole('link', { name: 'checkout', exact: true }).click();
  await openTab(page, 'Contract');

  await test.step('header', async () => {
    await expect(page.getByText('3.5.0').first()).toBeVisible();
    await expect(page.getByText('Valid').first()).toBeVisible();
    await expect(
      page.getByText(/^A stateful service\. .*Losing the data is serious\.$/),
    ).toBeVisible();
    await expect(
      page.getByRole('main').getByRole('link', { name: 'Checkout' }).first(),
    ).toBeVisible();
  });

  const section = (name: string) => page.getByRole('region', { name });

  await test.step('interfaces', async () => {
    const interfaces = section('Interfaces');
    await expect(interfaces).toContainText('OpenAPI 3.1.0');
    await expect(
      interfaces.getByRole('row', {
        name: /^POST \/sessions Start a checkout/,
      }),
    ).toBeVisible();
    await expect(
      interfaces.getByRole('button', { name: 'events' }),
    ).toBeVisible();
  });

  await test.step('configuration', async () => {
    await expect(
      section('Configuration').getByRole('row', {
        name: /sessionTtlMinutes integer 45 yes/,
      }),
    ).toBeVisible();
  });

  await test.step('dependencies', async () => {
    const needs = section('Needs');
    await expect(
      needs.getByRole('row', { name: /payments required \^2\.0\.0 .*2\.1\.1/ }),
    ).toBeVisible();
    const missing = needs.getByRole('row', { name: /tax-rates/ });
    await expect(missing).toContainText('Unresolved');
    await expect(missing).toContainText('does not exist');
  });

  await test.step('runtime, scaling, policies', async () => {
    await expect(section('Runtime')).toContainText(
      'Data survives restarts on shared storage.',
    );
    await expect(section('Scaling')).toContainText('no place for scaling');
    await expect(section('Policies')).toContainText('http-baseline');
  });

  await test.step('documentation', async () => {
    const documents = section('Documentation');
    await documents.getByRole('link', { name: 'Runbook' }).first().click();
    await expect(
      documents.getByRole('heading', { name: 'Runbook' }),
    ).toBeVisible();
    await expect(documents.locator('img')).toHaveCount(0);
  });

  await test.step('source', async () => {
    await expect(section('Source')).toContainText('pactoVersion: "2.0"');
  });

  await section('Needs').getByRole('link', { name: 'payments' }).click();
  await expect(
    page.getByRole('heading', { name: 'payments', level: 2 }),
  ).toBeVisible();
});

test('who needs a service, how far that reaches, and whom it does not fit', async ({
  page,
}) => {
  await page.goto('/catalog/default/component/payments/contract');
  const dependents = page.getByRole('region', { name: 'Needed by' });
  await expect(
    dependents.getByText(/^5 services need this one, directly or through/),
  ).toBeVisible();
  await expect(dependents.getByText('1 incompatible')).toBeVisible();
  const row = dependents.getByRole('row', { name: /subscriptions/ });
  await expect(row).toContainText('Incompatible');
  await expect(row).toContainText('does not admit');
});

test('versions of a service, and one of them at its digest', async ({
  page,
}) => {
  await page.goto('/catalog/default/component/payments/contract-versions');
  const rows = page.getByRole('row');
  await expect(rows).toHaveCount(6);
  await expect(rows.nth(1)).toContainText('2.1.1');
  await expect(rows.nth(5)).toContainText('1.4.0');
  await rows.nth(5).getByRole('link').first().click();
  await expect(
    page.getByText('You are looking at version 1.4.0, not the current one'),
  ).toBeVisible();
  await page.goBack();
  await expect(rows).toHaveCount(6);
});

test('an invalid version is shown with its reason, the last good one stays', async ({
  page,
}) => {
  await page.goto('/contracts');
  await page.getByRole('button', { name: /Newest version: any/ }).click();
  await page
    .getByRole('option', { name: 'Newest version: invalid (1)' })
    .click();
  await expect(page).toHaveURL(/status=invalid/);
  await page.getByRole('link', { name: 'loyalty' }).click();
  await openTab(page, 'Contract');
  await expect(page.getByText('Tag 1.3.0 has a problem')).toBeVisible();
  await expect(
    page.getByText(/interfaces\.0\.visibility is "partner"/).first(),
  ).toBeVisible();
  await expect(
    page.getByText('1.2.0 stays the current version.'),
  ).toBeVisible();

  await page
    .getByRole('link', { name: 'Look at 1.3.0 and its findings' })
    .click();
  await expect(page.getByText('This contract is not valid')).toBeVisible();
  // At the top and at its section.
  const atLine = page.getByRole('link', { name: 'line 19', exact: true });
  await expect(atLine).toHaveCount(2);
  await atLine.first().click();
  await expect(page.locator('#L19')).toHaveAttribute('data-current', 'true');
  await page.getByRole('link', { name: 'Show the current version' }).click();
  await expect(page.getByText('Tag 1.3.0 has a problem')).toBeVisible();
});

test('an operation is found, opened, and followed to its line in the source', async ({
  page,
}) => {
  await page.goto('/catalog/default/component/checkout/contract');
  const interfaces = page.getByRole('region', { name: 'Interfaces' });
  await interfaces
    .getByRole('searchbox', { name: 'Search in api' })
    .fill('order');
  await expect(
    interfaces.getByRole('button', { name: 'POST /sessions', exact: true }),
  ).toHaveCount(0);
  await interfaces
    .getByRole('button', { name: 'POST /sessions/{sessionId}/order' })
    .click();
  await expect(
    interfaces.getByRole('row', { name: /^Idempotency-Key string/ }),
  ).toBeVisible();
  await expect(page).toHaveURL(/operation=api/);

  // The address alone leads to the same place.
  await page.goto(page.url());
  const details = interfaces.getByRole('table', { name: 'Parameters header' });
  await expect(details).toBeVisible();
  await interfaces
    .getByRole('link', { name: 'interfaces/checkout.yaml, line 310' })
    .first()
    .click();
  const dialog = page.getByRole('dialog');
  const line = dialog.locator('[data-current]');
  await expect(line).toContainText('post:', { timeout: 20_000 });
  await expect(line).toBeInViewport();
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(details).toBeVisible();
});

test('a link to a revision that no longer exists leads on', async ({
  page,
}) => {
  await page.goto(
    `/catalog/default/component/payments/contract?at=sha256:${'0'.repeat(64)}`,
  );
  await expect(
    page.getByText('There is no such revision of this service'),
  ).toBeVisible();
  await page.goto('/catalog/default/component/payments/contract?at=1.9.0');
  const instead = page.getByRole('table', { name: 'What there is instead' });
  await expect(
    instead.getByRole('row', { name: /1\.5\.0 the next older one/ }),
  ).toBeVisible();
  await instead.getByRole('link', { name: '2.0.0' }).click();
  await expect(
    page.getByText('You are looking at version 2.0.0, not the current one'),
  ).toBeVisible();
  await page.goBack();
  await instead.getByRole('link', { name: '2.1.1' }).click();
  await expect(page.getByRole('region', { name: 'Interfaces' })).toBeVisible();
});

test('another version is picked by keyboard, and compared with the current one', async ({
  page,
}) => {
  await page.goto('/catalog/default/component/payments/contract');
  await page.getByRole('button', { name: /choose another$/ }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitem', { name: '1.4.0' })).toBeVisible();
  await page.keyboard.type('1.5');
  await expect(page.getByRole('menuitem')).toHaveCount(1);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(
    page.getByText('You are looking at version 1.5.0, not the current one'),
  ).toBeVisible();
  await page
    .getByRole('link', { name: 'Compare with the current version' })
    .click();
  await expect(page).toHaveURL(/contract-diff\?from=sha256/);
});

test('a file opens over the page by keyboard; Escape closes it and gives the focus back', async ({
  page,
}) => {
  await page.goto('/catalog/default/component/checkout/contract');
  const files = page.getByRole('tree', { name: 'Files of the bundle' });
  await files.getByRole('treeitem', { name: /^configuration/ }).focus();
  await page.keyboard.press('End');
  await expect(
    files.getByRole('treeitem', { name: /^pacto\.yaml/ }),
  ).toBeFocused();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('pactoVersion');
  await dialog.getByRole('link', { name: /^Previous file/ }).press('Enter');
  await expect(
    dialog.getByRole('heading', { name: 'interfaces/events.yaml' }),
  ).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(page).not.toHaveURL(/file=/);
  await expect(
    files.getByRole('treeitem', { name: /^pacto\.yaml/ }),
  ).toBeFocused();
});

test('packages are searched and filtered by licence', async ({ page }) => {
  await page.goto('/catalog/default/component/payments/contract');
  const sbom = page.getByRole('region', { name: 'SBOM' });
  const rows = sbom.getByRole('row');
  await expect(rows.nth(1)).toBeVisible();
  const before = await rows.count();
  await sbom.getByRole('button', { name: /Any licence/ }).click();
  await page.getByRole('option').nth(1).click();
  await expect(page).toHaveURL(/license=/);
  await expect.poll(() => rows.count()).toBeLessThan(before);
});

test('nothing on the pages is wider than a phone', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 800 });
  for (const path of [
    '/contracts',
    '/catalog/default/component/checkout/contract',
    '/catalog/default/component/payments/contract-versions',
    '/catalog/default/component/payments/contract-diff',
  ]) {
    await page.goto(path);
    await expect(page.getByRole('row').first()).toBeVisible();
    await page.waitForLoadState('networkidle');
    const [content, window] = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return [scrollWidth, clientWidth];
    });
    expect(content, path).toBe(window);
  }
});

test('the API docs page renders the definition of an interface', async ({
  page,
}) => {
  await page.goto('/catalog/default/api/checkout-api/definition');
  await expect(page.locator('.swagger-ui .opblock').first()).toBeVisible();
});

test('every contract is an entity with an owner; what is missing is said', async ({
  page,
  request,
  baseURL,
}) => {
  await page.goto('/contracts');
  await expect(
    page.getByText(
      '26 contracts: 21 compliant, 1 non-compliant, 1 unknown, and 3 for reference.',
    ),
  ).toBeVisible();
  const session = await request.post('/api/auth/guest/refresh', {
    headers: { 'X-Requested-With': 'XMLHttpRequest', Origin: baseURL! },
  });
  const { token } = (await session.json()).backstageIdentity;
  const headers = { Authorization: `Bearer ${token}` };
  const answer = await request.get(
    '/api/catalog/entities/by-query?filter=metadata.annotations.pacto.dev/contract&limit=500',
    { headers },
  );
  const { items } = await answer.json();
  const refs = new Set<string>();
  for (const kind of [
    'component',
    'api',
    'resource',
    'group',
    'user',
    'system',
    'domain',
  ]) {
    const all = await request.get(
      `/api/catalog/entities/by-query?filter=kind=${kind}&limit=500&fields=kind,metadata.name,metadata.namespace`,
      { headers },
    );
    for (const entity of (await all.json()).items) {
      refs.add(
        `${entity.kind}:${entity.metadata.namespace}/${entity.metadata.name}`.toLocaleLowerCase(
          'en-US',
        ),
      );
    }
  }
  for (const entity of items) {
    const findings = entity.metadata.annotations['pacto.dev/findings'] ?? '';
    expect(
      entity.relations.some((r: { type: string }) => r.type === 'ownedBy'),
      entity.metadata.name,
    ).toBe(true);
    for (const { targetRef } of entity.relations) {
      if (refs.has(targetRef)) continue;
      // A relation that leads nowhere is only fine with its reason.
      const reason =
        targetRef === 'group:default/unknown'
          ? 'names no owner'
          : targetRef.split('/')[1];
      expect(findings, `${entity.metadata.name} → ${targetRef}`).toContain(
        reason,
      );
    }
  }
});
