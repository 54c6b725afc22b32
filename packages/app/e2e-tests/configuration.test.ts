import { expect, test } from '@playwright/test';

const CONTRACT = '/catalog/default/component/settlement-report/contract';

test.describe('An engineer checks own values', () => {
  test('against the schema of the service, with the place of each problem', async ({
    page,
  }) => {
    await page.goto(`${CONTRACT}#configuration`);
    await page.getByRole('button', { name: /^Check my values for / }).click();
    const dialog = page.getByRole('dialog');
    const values = dialog.getByRole('textbox', { name: 'Your values' });
    const requests: string[] = [];
    page.on('request', request => requests.push(request.postData() ?? ''));
    await values.fill(
      'schedule: "0 3 * * *"\nlookBackDays: ninety\ndelivery:\n  kind: post\n',
    );
    await expect(dialog.getByText(/^2 problems with/)).toBeVisible();
    await dialog.getByRole('button', { name: 'Go to line 2' }).click();
    await expect(values).toBeFocused();

    await values.fill(
      'schedule: "0 3 * * *"\nlookBackDays: 30\ndelivery:\n  kind: sftp\n',
    );
    await expect(dialog.getByText(/^The values fit/)).toBeVisible();
    // They may be secret.
    expect(requests.join('')).not.toContain('lookBackDays');
  });

  test('starts from a sample', async ({ page }) => {
    await page.goto(`${CONTRACT}#configuration`);
    await page.getByRole('button', { name: /^Sample values for / }).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByRole('region', { name: 'Sample' })).toContainText(
      'kind: sftp',
    );
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await expect(
      page.getByRole('button', { name: /^Sample values for / }),
    ).toBeFocused();
  });

  test('finds a key in a tree that can be shared', async ({ page }) => {
    await page.goto(`${CONTRACT}?keys=delivery&keysAs=tree#configuration`);
    const tree = page.getByRole('list', { name: /^Keys of / });
    await expect(tree.getByText('.host')).toBeVisible();
    await expect(tree.getByText('timeZone')).toBeHidden();
  });
});
