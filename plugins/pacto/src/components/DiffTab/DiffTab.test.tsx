import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type {
  DiffAnswer,
  PactoApi,
} from '@pacto/backstage-plugin-pacto-common';
import { responseError } from '../../__testUtils__/createPactoApi';
import { renderDiff, twoVersions } from '../../__testUtils__/renderDiff';
import {
  diffAnswer,
  diffOrigins,
  impactAnswer,
} from '../../__fixtures__/comparison';
import {
  complete,
  digest,
  otherDigest,
  revision,
  service,
  version,
} from '../../__fixtures__/services';

const unchanged: DiffAnswer = {
  ...diffAnswer,
  classification: 'NON_BREAKING',
  counts: { breaking: 0, potentialBreaking: 0, nonBreaking: 0 },
  items: [],
  totalItems: 0,
};

describe('DiffTab', () => {
  it('answers first: is it safe, who is affected, does the version say so', async () => {
    renderDiff();
    expect(await screen.findByText(/1 removed operation\./)).toHaveTextContent(
      /^Breaking: /,
    );
    expect(
      screen.getByText(
        /^1 change breaks consumers, 1 may break them,? and 1 is compatible\.$/,
      ),
    ).toBeVisible();
    expect(
      await screen.findByText(
        '1 of 2 services that need it are affected. For 1 more it cannot be said.',
      ),
    ).toBeVisible();
    expect(screen.getByText('Version step too small')).toBeVisible();
    expect(screen.getByText(version.hop.step!.message)).toBeVisible();
  });

  it('does not count those as affected who take neither version', async () => {
    renderDiff({
      getImpact: async () => ({ ...impactAnswer, outOfRange: 1 }),
    });
    expect(
      await screen.findByText(
        /^0 of 2 services .* 1 takes neither of the two versions\./,
      ),
    ).toBeVisible();
  });

  it('names who is affected, through whom, and why', async () => {
    renderDiff();
    const direct = await screen.findByRole('row', { name: /^checkout/ });
    expect(direct).toHaveTextContent('Incompatible');
    expect(direct).toHaveTextContent('directly, required^2.0.0');
    expect(
      within(direct).getByRole('link', { name: '/refunds › POST' }),
    ).toHaveAttribute(
      'href',
      expect.stringMatching(
        new RegExp(
          `q=${encodeURIComponent('openapi.paths[/refunds]')}.*#changes$`,
        ),
      ),
    );
    expect(direct).toHaveTextContent('/refunds › POST is removed.');
    const far = screen.getByRole('row', { name: /^storefront/ });
    expect(far).toHaveTextContent('through checkout, optional');
    expect(within(far).getByText('Unknown').parentElement).toHaveAttribute(
      'data-mark',
      'unknown',
    );
  });

  it('compares the current version with the one below when the address does not say, and puts that there', async () => {
    const { api, params, place } = renderDiff({}, '#consumers');
    await waitFor(() => expect(params().get('to')).toBe(digest));
    expect(params().get('from')).toBe(otherDigest);
    expect(place()).toBe('#consumers');
    expect(api.getDiff).toHaveBeenCalledWith(
      service.id,
      expect.objectContaining({ from: otherDigest, to: digest }),
      expect.anything(),
    );
  });

  it('swaps the sides', async () => {
    const { params } = renderDiff();
    await userEvent.click(
      await screen.findByRole('button', { name: 'Swap the two sides' }),
    );
    await waitFor(() => expect(params().get('from')).toBe(digest));
    expect(params().get('to')).toBe(otherDigest);
  });

  it('shows packages apart, as information', async () => {
    renderDiff({
      getDiff: async () => ({
        ...diffAnswer,
        sbom: {
          newFormat: 'spdx',
          oldFormat: 'cyclonedx',
          total: 900,
          changes: [
            {
              package: 'left-pad',
              type: 'modified',
              field: 'version',
              oldValue: '1.0.0',
              newValue: '1.1.0',
            },
          ],
        },
      }),
    });
    const row = await screen.findByRole('row', { name: /^left-pad/ });
    expect(row).toHaveTextContent('Version · Changed');
    expect(
      screen.getByText(/^For information; .* 1 of 900 differences/),
    ).toBeVisible();
  });

  it('does not sound sure when not all could be compared', async () => {
    renderDiff({
      getDiff: async () => ({
        ...diffAnswer,
        completeness: 'partial',
        limitations: [
          { code: 'WORK_LIMIT', message: 'The file is too large.' },
        ],
      }),
    });
    expect(await screen.findByText('The file is too large.')).toBeVisible();
    expect(
      screen.getByText(/Not all could be compared, so there may be more\./),
    ).toBeVisible();
  });

  it('does not call compatible what was compared in part', async () => {
    renderDiff({
      getDiff: async () => ({
        ...unchanged,
        completeness: 'partial',
        limitations: [{ code: 'WORK_LIMIT', message: 'Too large.' }],
      }),
    });
    const label = await screen.findByText('Unknown', { selector: 'p *' });
    expect(label.parentElement).toHaveAttribute('data-mark', 'unknown');
    expect(screen.queryByText('Compatible', { selector: 'p *' })).toBeNull();
  });

  it('stays sure of the comparison when only a source has trouble', async () => {
    renderDiff({
      getDiff: async () => ({
        ...unchanged,
        completeness: 'partial',
        limitations: [
          { code: 'UNREACHABLE', message: 'It is away.', sourceId: 'shop' },
        ],
      }),
    });
    expect(await screen.findByText('It is away.')).toBeVisible();
    expect(screen.getByText('Compatible', { selector: 'p *' })).toBeVisible();
    expect(screen.queryByText(/there may be more/)).toBeNull();
  });

  it.each([
    ['same', 'same', /^The files of both revisions are identical\./],
    ['one', 'other', /^No change was found in what the contract promises/],
  ])('tells identical files from an unchanged contract', async (a, b, text) => {
    renderDiff({
      getDiff: async () => unchanged,
      getRevision: async (_, at) => ({
        ...complete,
        revision: { ...revision, contentHash: at === digest ? a : b },
      }),
    });
    expect(await screen.findByText(text)).toBeVisible();
    expect(
      screen.getByText(/nothing has changed in the contract/),
    ).toBeVisible();
  });

  it.each([
    [
      'both sides are the same',
      {},
      `?from=${digest}&to=${digest}`,
      'Both sides are the same revision',
    ],
    [
      'there is one version',
      {
        listVersions: async () => ({
          ...twoVersions,
          items: [{ ...version, hop: { state: 'first' } }],
        }),
      } as Partial<PactoApi>,
      '',
      'There is only one version to compare',
    ],
    [
      'there is none',
      { listVersions: async () => ({ ...twoVersions, items: [] }) },
      '',
      'There is no version to compare yet',
    ],
    [
      'it is the oldest',
      {},
      `?to=${otherDigest}`,
      'There is no version below this one',
    ],
  ])('explains when %s', async (_, methods, address, text) => {
    const { api } = renderDiff(methods, address);
    expect(await screen.findByText(text)).toBeVisible();
    expect(api.getDiff).not.toHaveBeenCalled();
  });

  it.each([
    [400, 'One of the two revisions is not known for this service'],
    [404, 'One of the two revisions is not known for this service'],
    [403, 'You may not see this'],
    [422, 'These two revisions cannot be compared'],
    [429, 'Too many comparisons at once'],
    [500, 'This could not be loaded'],
  ])('explains the status %s', async (status, text) => {
    renderDiff({
      getDiff: async () => {
        throw await responseError(status, 'no');
      },
    });
    expect(await screen.findByText(text)).toBeVisible();
  });

  it('keeps the changes when only the consumers cannot be had', async () => {
    renderDiff({
      getImpact: async () => {
        throw await responseError(500, 'no');
      },
    });
    expect(
      await screen.findByText('Who is affected is not known.'),
    ).toBeVisible();
    expect(screen.getByRole('list', { name: 'Interface http' })).toBeVisible();
  });

  it('offers versions that exist when a link leads to one that does not', async () => {
    const gone = `sha256:${'9'.repeat(64)}`;
    const { params } = renderDiff(
      {
        getDiff: async (_, { to }) => {
          if (to === gone) throw await responseError(404, 'no');
          return diffAnswer;
        },
      },
      `?from=${otherDigest}&to=${gone}`,
    );
    const offered = await screen.findByRole('list', {
      name: /^The newer side, .* is not there/,
    });
    expect(within(offered).getAllByRole('link')).toHaveLength(1);
    await userEvent.click(within(offered).getByRole('link', { name: '2.1.0' }));
    await waitFor(() => expect(params().get('to')).toBe(digest));
    expect(await screen.findByText(/1 removed operation\./)).toBeVisible();
  });

  it('says since which version there is a change, once there are several steps', async () => {
    const middle = { digest: `sha256:${'5'.repeat(64)}`, version: '2.0.5' };
    const [first] = diffOrigins.hops;
    renderDiff({
      getDiff: async () => ({
        ...diffAnswer,
        items: diffAnswer.items.map((item, index) => ({ ...item, index })),
      }),
      getDiffOrigins: async () => ({
        ...diffOrigins,
        hops: [
          { ...first, to: middle },
          { ...first, from: middle },
        ],
        items: [
          { change: 0, hop: 0 },
          { change: 1, hop: null },
          { change: 2, hop: 1 },
        ],
      }),
    });
    const list = await screen.findByRole('list', { name: 'Interface http' });
    const step = await within(list).findByRole('link', {
      name: '2.0.5 → 2.1.0',
    });
    expect(step.closest('li')).toHaveTextContent('/refunds › POST');
    expect(step).toHaveAttribute(
      'href',
      expect.stringContaining(`from=${encodeURIComponent(middle.digest)}`),
    );
    expect(list).toHaveTextContent(
      'It cannot be said which version introduced it.',
    );
  });

  it('shows what differs in the trees of dependencies', async () => {
    renderDiff();
    const table = await screen.findByRole('table', {
      name: 'Dependencies on both sides',
    });
    expect(
      within(table).getByRole('row', { name: /^ledger/ }),
    ).toHaveTextContent(
      'Changedbefore: 1.2.0after: 2.0.0before: ^1.0.0after: ^2.0.0required',
    );
    expect(
      within(table).getByRole('row', { name: /^fraud/ }),
    ).toHaveTextContent('Removed');
  });

  it('exports it as a file', async () => {
    const save = jest
      .spyOn(HTMLAnchorElement.prototype, 'click')
      .mockImplementation(() => {});
    URL.createObjectURL = jest.fn(() => 'blob:1');
    URL.revokeObjectURL = jest.fn();
    const { api } = renderDiff();
    await userEvent.click(
      await screen.findByRole('button', { name: 'Export' }),
    );
    await userEvent.click(
      await screen.findByRole('menuitem', { name: /^SARIF/ }),
    );
    await waitFor(() => expect(save).toHaveBeenCalled());
    expect(api.exportDiff).toHaveBeenCalledWith(
      service.id,
      expect.objectContaining({
        from: otherDigest,
        to: digest,
        format: 'sarif',
      }),
    );
    const [link] = save.mock.contexts as HTMLAnchorElement[];
    expect(link.download).toBe('payments-2.0.0-2.1.0.sarif');
    save.mockRestore();
  });

  it('compares with another service, without its consumers and versions', async () => {
    const other = { ...service, id: 'ffee000011112222', name: 'ledger' };
    const { api } = renderDiff(
      {
        getService: async () => ({ ...complete, service: other, findings: [] }),
        listVersions: async () => twoVersions,
      },
      `?fromService=${other.id}`,
    );
    expect(await screen.findByText(/1 removed operation\./)).toBeVisible();
    expect(api.getDiff).toHaveBeenCalledWith(
      service.id,
      expect.objectContaining({
        fromService: other.id,
        from: digest,
        to: digest,
      }),
      expect.anything(),
    );
    expect(
      screen.getByRole('button', { name: /ledger.*Service of the older side/ }),
    ).toBeVisible();
    expect(screen.queryByText('Version step too small')).toBeNull();
    expect(api.getImpact).not.toHaveBeenCalled();
    expect(api.getDiffOrigins).not.toHaveBeenCalled();
    expect(
      screen.queryByRole('button', { name: 'Swap the two sides' }),
    ).toBeNull();
  });

  it('says when nobody needs it', async () => {
    renderDiff({
      getImpact: async () => ({
        ...impactAnswer,
        items: [],
        totalItems: 0,
        counts: { compatible: 0, incompatible: 0, unknown: 0 },
      }),
    });
    expect(
      await screen.findAllByText('No known service needs it.'),
    ).toHaveLength(2);
  });
});
