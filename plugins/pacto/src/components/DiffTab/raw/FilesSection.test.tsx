import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { responseError } from '../../../__testUtils__/createPactoApi';
import { renderDiff, sides } from '../../../__testUtils__/renderDiff';
import { breakingChange } from '../../../__fixtures__/comparison';
import { complete, digest, revision } from '../../../__fixtures__/services';
import type { MergeViewerProps } from './MergeViewer';

// The real one needs a layout; the browser tests look at it.
jest.mock('./MergeViewer', () => ({
  __esModule: true,
  default: ({ path, texts, lines }: MergeViewerProps) => (
    <output aria-label="merge">{JSON.stringify({ path, texts, lines })}</output>
  ),
}));

const document = (path: string) => `{"paths": {\n"${path}": {"post": {}}}}`;

const methods = {
  getRevision: async (_: string, at: string) => ({
    ...complete,
    revision: {
      ...revision,
      files: [
        { path: 'pacto.yaml', size: 70, sha256: at },
        { path: 'docs/README.md', size: 300, sha256: 'same' },
        { path: 'interfaces/openapi.json', size: 40, sha256: at },
        ...(at === digest ? [{ path: 'new.md', size: 1 }] : []),
      ],
    },
  }),
  getBundleFile: async (_: string, at: string, path: string) => {
    if (path === 'new.md') return 'new';
    return document(at === digest ? '/orders' : '/refunds');
  },
};

const selected = `${sides}&change=${encodeURIComponent(
  `${breakingChange.ruleId}/http/${breakingChange.path}`,
)}`;

async function shown() {
  return JSON.parse((await screen.findByLabelText('merge')).textContent!);
}

describe('FilesSection', () => {
  it('offers the files that differ, and shows one with both sides', async () => {
    const { params } = renderDiff(methods);
    const files = await screen.findByRole('region', { name: /^Files .* 3$/ });
    await userEvent.click(
      await within(files).findByRole('button', { name: /File$/ }),
    );
    const options = await screen.findAllByRole('option');
    expect(options.map(({ textContent }) => textContent)).toEqual([
      'pacto.yaml · Changed',
      'interfaces/openapi.json · Changed',
      'new.md · Added',
    ]);
    await userEvent.click(options[2]);
    expect(await shown()).toMatchObject({
      path: 'new.md',
      texts: { before: '', after: 'new' },
    });
    expect(params().get('file')).toBe('new.md');
  });

  it('opens the file of the selected change at its line, on the side that has it', async () => {
    renderDiff(methods, selected);
    await screen.findByText(/"isExact":true/);
    expect(await shown()).toMatchObject({
      path: 'interfaces/openapi.json',
      lines: {
        before: { line: 2, isExact: true },
        after: { line: 1, isExact: false },
      },
    });
    expect(
      screen.getByRole('link', { name: 'Show it in the files' }),
    ).toHaveAttribute('href', expect.stringMatching(/#files$/));
  });

  it('shows a large file as plain text, and says so', async () => {
    renderDiff(
      {
        ...methods,
        getBundleFile: async () => `${'x'.repeat(2 * 1024 * 1024)}\ny`,
      },
      `${sides}&file=pacto.yaml`,
    );
    expect(
      await screen.findByText(/^This file has more than 2 MB/),
    ).toBeVisible();
    expect(
      screen.getByRole('region', { name: 'pacto.yaml, before' }),
    ).toBeVisible();
    expect(screen.queryByLabelText('merge')).toBeNull();
  });

  it('says when a side cannot be had', async () => {
    renderDiff(
      {
        ...methods,
        getBundleFile: async () => {
          throw await responseError(500, 'It is away.');
        },
      },
      `${sides}&file=pacto.yaml`,
    );
    expect(await screen.findByText('It is away.')).toBeVisible();
  });
});
