import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  createPactoApi,
  responseError,
} from '../../../../__testUtils__/createPactoApi';
import { renderTab } from '../../../../__testUtils__/renderTab';
import { PreviewButton } from './PreviewButton';

async function open(api = createPactoApi()) {
  renderTab(<PreviewButton sourceId="company" />, { api });
  await userEvent.click(
    await screen.findByRole('button', { name: 'Preview of company' }),
  );
  return within(await screen.findByRole('dialog'));
}

describe('Preview', () => {
  it('reads nothing before the reader says so', async () => {
    const api = createPactoApi();
    const dialog = await open(api);
    expect(dialog.getByText(/Nothing is stored\.$/)).toBeVisible();
    expect(api.previewSource).not.toHaveBeenCalled();
  });

  it('says what each repository would become, and why one would not', async () => {
    const api = createPactoApi();
    const dialog = await open(api);
    await userEvent.type(
      dialog.getByRole('textbox'),
      'contracts/refunds, contracts/b*',
    );
    await userEvent.click(dialog.getByRole('button', { name: 'Look' }));
    expect(await dialog.findByText('component:default/refunds')).toBeVisible();
    expect(api.previewSource).toHaveBeenCalledWith(
      {
        sourceId: 'company',
        limit: 20,
        repositories: ['contracts/refunds', 'contracts/b*'],
      },
      expect.anything(),
    );
    expect(dialog.getByText('3 repositories')).toBeVisible();
    expect(dialog.getByText('1 could not be read')).toBeVisible();
    expect(dialog.getByText('The layer is no gzip archive.')).toBeVisible();
    expect(
      dialog.getByText('Push the contract again with a current client.'),
    ).toBeVisible();
    expect(dialog.getByText(/^Owner "money" is not in/)).toBeVisible();
    expect(dialog.getByText('1 repository was not looked at')).toBeVisible();
  });

  it.each([
    [403, 'You may not see a preview.'],
    [503, 'The registry is away'],
  ])('explains an answer of %s', async (status, text) => {
    const api = createPactoApi();
    api.previewSource.mockRejectedValue(
      await responseError(status, 'The registry is away'),
    );
    const dialog = await open(api);
    await userEvent.click(dialog.getByRole('button', { name: 'Look' }));
    expect(await dialog.findByText(text)).toBeVisible();
  });
});
