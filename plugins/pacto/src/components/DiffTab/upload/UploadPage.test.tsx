import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { responseError } from '../../../__testUtils__/createPactoApi';
import { renderDiff } from '../../../__testUtils__/renderDiff';
import { uploadDiff } from '../../../__fixtures__/comparison';
import { digest, service } from '../../../__fixtures__/services';

const finding = {
  code: 'SCHEMA_VIOLATION',
  severity: 'error',
  layer: 'structural',
  path: 'interfaces.0.type',
  message: 'Not one of the known types.',
} as const;

const textField = () => screen.findByRole('textbox', { name: /pacto\.yaml/ });

describe('UploadPage', () => {
  it('compares a pasted contract with the current version, and shows its findings', async () => {
    const { api } = renderDiff(
      {
        compareUpload: async () => ({
          ...uploadDiff,
          to: {
            ...uploadDiff.to,
            valid: false,
            findings: [finding],
            totalFindings: 1,
          },
        }),
      },
      '?with=upload',
    );
    const compare = await screen.findByRole('button', { name: 'Compare' });
    expect(compare).toBeDisabled();
    expect(screen.getByText(/nothing of it is stored/)).toBeVisible();
    await userEvent.type(await textField(), 'service: x');
    await userEvent.click(compare);
    expect(await screen.findByText(/1 removed operation\./)).toBeVisible();
    expect(api.compareUpload).toHaveBeenCalledWith(
      service.id,
      { from: digest },
      { files: [{ path: 'pacto.yaml', text: 'service: x' }] },
      expect.anything(),
    );
    expect(screen.getByText('It has errors')).toBeVisible();
    expect(screen.getByText(finding.message)).toBeVisible();
    expect(screen.getByRole('list', { name: 'Interface http' })).toBeVisible();
  });

  it('sends several files by their paths in the bundle, which can be corrected', async () => {
    const { api } = renderDiff({}, '?with=upload');
    await textField();
    // The input behind the button is hidden.
    const input = document.querySelector<HTMLInputElement>(
      'input[type=file]:not([webkitdirectory])',
    )!;
    await waitFor(() => expect(api.getRevision).toHaveBeenCalled());
    await userEvent.upload(input, [
      new File(['a: 1'], 'pacto.yaml'),
      new File(['{}'], 'openapi.json'),
      new File(['x'], 'other.md'),
    ]);
    const list = await screen.findByRole('list', { name: 'Chosen files' });
    const paths = within(list).getAllByRole('textbox');
    expect(paths.map(field => (field as HTMLInputElement).value)).toEqual([
      'pacto.yaml',
      'interfaces/openapi.json',
      'other.md',
    ]);
    await userEvent.type(paths[2], 'x');
    await userEvent.click(screen.getByRole('button', { name: 'Compare' }));
    await waitFor(() =>
      expect(api.compareUpload).toHaveBeenCalledWith(
        service.id,
        { from: digest },
        {
          files: [
            { path: 'pacto.yaml', text: 'a: 1' },
            { path: 'interfaces/openapi.json', text: '{}' },
            { path: 'other.mdx', text: 'x' },
          ],
        },
        expect.anything(),
      ),
    );
  });

  it('sends an archive as it is', async () => {
    const { api } = renderDiff({}, '?with=upload');
    await textField();
    await userEvent.upload(
      document.querySelector<HTMLInputElement>('input[type=file]')!,
      new File(['bytes'], 'bundle.tar.gz'),
    );
    await userEvent.click(
      await screen.findByRole('button', { name: 'Compare' }),
    );
    await waitFor(() =>
      expect(api.compareUpload).toHaveBeenCalledWith(
        service.id,
        { from: digest },
        { archive: 'Ynl0ZXM=' },
        expect.anything(),
      ),
    );
  });

  it.each([
    [413, 'The bundle is too large to be sent; 10 MiB is the most'],
    [422, 'This bundle cannot be compared'],
    [429, 'Too many comparisons at once'],
    [500, 'The comparison failed'],
  ])('explains the status %s', async (status, text) => {
    renderDiff(
      {
        compareUpload: async () => {
          throw await responseError(status, 'what happened');
        },
      },
      '?with=upload',
    );
    await userEvent.type(await textField(), 'x');
    await userEvent.click(screen.getByRole('button', { name: 'Compare' }));
    expect(await screen.findByText(text)).toBeVisible();
    expect(screen.getByText('what happened')).toBeVisible();
  });
});
