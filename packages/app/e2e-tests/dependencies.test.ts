import { expect, Page, test } from '@playwright/test';

const tab = (service: string) =>
  `/catalog/default/component/${service}/contract-dependencies`;

const openGraph = async (page: Page, service: string) => {
  await page.goto(tab(service));
  const graph = page.getByRole('application', {
    name: `Dependencies around ${service}`,
  });
  await expect(graph).toBeVisible({ timeout: 15_000 });
  // The picture is there, and it is the one of the worker.
  await expect(graph.locator('canvas[data-nodes]')).toBeAttached();
  await expect(page.getByText(/^Arranged plainly/)).toHaveCount(0);
  return graph;
};

/** What a screen reader says of the place one is at. */
const said = (page: Page) => page.locator('[aria-live=polite]').first();

/** Moves the focus on with Tab until it is where it should be. */
async function tabTo(page: Page, isThere: () => Promise<boolean>) {
  for (let presses = 0; presses < 80; presses++) {
    if (await isThere()) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('Tab does not lead there.');
}

test('a reader follows a dependency conflict through the graph by keyboard only', async ({
  page,
}) => {
  const graph = await openGraph(page, 'payments');
  const hasFocus = () =>
    graph.evaluate(element => element === document.activeElement);

  await test.step('into the graph, where the service of the page is', async () => {
    await tabTo(page, hasFocus);
    await expect(said(page)).toContainText('payments 2.1.1');
  });

  await test.step('left to those that need it, up and down to the conflict', async () => {
    await page.keyboard.press('ArrowLeft');
    await expect(said(page)).toContainText('needs payments');
    for (const key of ['ArrowUp', 'ArrowDown']) {
      for (let presses = 0; presses < 5; presses++) {
        if (/^subscriptions/.test((await said(page).textContent()) ?? ''))
          break;
        await page.keyboard.press(key);
        await page.waitForTimeout(50);
      }
    }
    await expect(said(page)).toContainText(
      /^subscriptions .*needs payments \^1\.4\.0 → 1\.5\.0.*Conflict/,
    );
  });

  const panel = page.getByRole('complementary', {
    name: 'Details of subscriptions',
  });
  await test.step('Enter opens the details, which say why', async () => {
    await page.keyboard.press('Enter');
    await expect(panel).toBeFocused();
    await expect(panel).toContainText('^1.4.0');
    await expect(panel).toContainText('It needs this service:');
    await expect(page).toHaveURL(/node=/);
  });

  await test.step('Escape closes them and returns to the node', async () => {
    await page.keyboard.press('Escape');
    await expect(panel).toHaveCount(0);
    await expect(graph).toBeFocused();
    await expect(said(page)).toContainText(/^subscriptions/);
  });

  await test.step('and from the details on to the page of the other service', async () => {
    await page.keyboard.press('Enter');
    const link = panel.getByRole('link', { name: 'subscriptions' });
    await tabTo(page, () =>
      link.evaluate(element => element === document.activeElement),
    );
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/component\/subscriptions/);
  });
});

test('the table has what the graph has', async ({ page }) => {
  const graph = await openGraph(page, 'checkout');
  const canvas = graph.locator('canvas');
  const inView = await canvas.getAttribute('data-nodes');
  await page.getByRole('button', { name: 'Show all' }).click();
  await expect(canvas).not.toHaveAttribute('data-nodes', inView!);
  const drawn = Number(await canvas.getAttribute('data-nodes'));
  await expect(page.getByText(`Drawn: ${drawn} of ${drawn}`)).toBeVisible();
  await page.getByRole('button', { name: 'Show as table' }).click();
  const nodes = page.getByRole('table', { name: /^Services and references/ });
  await expect(nodes.getByRole('row')).toHaveCount(1 + drawn);
  await expect(
    page
      .getByRole('table', { name: /^Dependencies and references/ })
      .getByRole('row', { name: /checkout tax-rates optional .* Unresolved/ }),
  ).toContainText('does not exist');
});

test('the tree is gone through by keyboard, and says where it leads back', async ({
  page,
}) => {
  await page.goto(`${tab('stock')}?view=tree&depth=3`);
  const tree = page.getByRole('tree', { name: 'Dependencies around stock' });
  const needs = tree.getByRole('treeitem', { name: 'stock needs' });
  await needs.focus();
  await expect(needs).toHaveAttribute('aria-expanded', 'true');
  await expect(tree.getByText('Leads back').first()).toBeVisible();
  await page.keyboard.press('ArrowLeft');
  await expect(needs).toHaveAttribute('aria-expanded', 'false');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  const first = tree.locator('[role=treeitem][aria-level="2"]').first();
  await expect(first).toBeFocused();
  await page.keyboard.press('Enter');
  const panel = page.getByRole('complementary');
  await expect(panel).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(first).toBeFocused();
});

test('a cycle and what is beyond it are marked', async ({ page }) => {
  await openGraph(page, 'stock');
  await expect(
    page.getByRole('region', { name: /^Conflicts and cycles/ }),
  ).toContainText(/Cycle.*stock.*replenishment/);
  await expect(
    page.getByRole('list', { name: 'What the lines mean' }),
  ).toContainText('part of a cycle');
});

test('a plan says whom it breaks, and can be shared', async ({ page }) => {
  await page.goto(`${tab('payments')}?view=plan`);
  await page.getByRole('textbox', { name: 'Version' }).fill('3.0.0');
  await page.getByRole('button', { name: 'Add to the plan' }).click();
  const effects = page.getByRole('region', { name: 'Effects of the plan' });
  await expect(effects).toContainText('checkout');
  await expect(effects).toContainText('^2.0.0');
  await page.goto(page.url());
  await expect(effects).toContainText('Publish payments 3.0.0');
  await page.getByRole('button', { name: /^Take out: Publish/ }).click();
  await expect(effects).toHaveCount(0);
});

test('the picture can be taken along', async ({ page }) => {
  await openGraph(page, 'payments');
  for (const [format, start] of [
    ['SVG', '<svg xmlns='],
    ['Mermaid', 'flowchart LR'],
    ['JSON', '{'],
  ]) {
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: `Save as ${format}` }).click();
    const file = await (await download).createReadStream();
    const chunks: Buffer[] = [];
    for await (const chunk of file) chunks.push(chunk as Buffer);
    const text = Buffer.concat(chunks).toString();
    expect(text.startsWith(start)).toBe(true);
    expect(text).toContain('subscriptions');
  }
});
