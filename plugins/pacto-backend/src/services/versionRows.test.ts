import { EARLY, head, LATE, tag } from '../__testUtils__/heads';
import type { ProblemRecord } from '../store';
import { toVersionRows } from './versionRows';

function problem(name: string, unreadable: boolean): ProblemRecord {
  return {
    sourceId: 'shop',
    repository: 'host/payments',
    tag: name,
    code: unreadable ? 'DIGEST_MISMATCH' : 'UNAVAILABLE',
    message: 'why',
    unreadable,
    since: EARLY,
    attempts: 1,
  };
}

describe('toVersionRows', () => {
  const rowsOf = (input: Partial<Parameters<typeof toVersionRows>[0]>) =>
    toVersionRows({
      tags: [],
      moves: [],
      heads: [],
      problems: [],
      findings: new Map(),
      hops: new Map(),
      signatureOf: () => undefined,
      ...input,
    }).map(({ version }) => version);

  it('orders by version, then by first seen', () => {
    const rows = rowsOf({
      heads: [
        head('a', { version: '1.9.0' }),
        head('b', { version: '1.10.0' }),
        head('c', { version: '1.10.0', firstSeenAt: LATE }),
        head('d', { version: '2.0.0-rc.1' }),
        head('e', { state: 'unreadable', hasContract: false }),
      ],
      tags: [tag('3.0.0', 'e'), tag('1.9.0', 'a')],
      currentDigest: 'c',
    });
    expect(rows.map(({ digest }) => digest)).toEqual(['e', 'd', 'c', 'b', 'a']);
    expect(rows.map(({ current }) => current)).toEqual([
      false,
      false,
      true,
      false,
      false,
    ]);
    expect(rows[4].tags).toEqual(['1.9.0']);
  });

  it('does not blame a bundle whose check was given up', () => {
    const stopped = { code: 'CHECK_TIMED_OUT', message: '', remedy: '' };
    const bad = { code: 'YAML_PARSE_ERROR', message: '', remedy: '' };
    const rows = rowsOf({
      heads: [
        head('a', { version: '2.0.0', state: 'unreadable', problem: stopped }),
        head('b', { version: '1.0.0', state: 'unreadable', problem: bad }),
      ],
    });
    expect(rows.map(({ state }) => state)).toEqual(['unchecked', 'unreadable']);
  });

  it('has a row for each tag whose content did not arrive', () => {
    const rows = rowsOf({
      heads: [head('a', { version: '1.0.0' })],
      tags: [tag('1.0.0', 'a'), tag('1.1.0', 'b'), tag('1.2.0')],
      problems: [problem('1.1.0', true), problem('1.2.0', false)],
    });
    expect(rows).toMatchObject([
      { tags: ['1.2.0'], state: 'unavailable', digest: undefined },
      {
        tags: ['1.1.0'],
        state: 'unreadable',
        digest: 'b',
        findings: [{ code: 'DIGEST_MISMATCH', severity: 'error' }],
      },
      { tags: ['1.0.0'], state: 'valid' },
    ]);
  });

  it('shows bad content beside the last good revision that the tag keeps', () => {
    const input = {
      heads: [head('a', { version: '1.0.0' })],
      tags: [tag('1.0.0', 'a')],
    };
    expect(
      rowsOf({ ...input, problems: [problem('1.0.0', false)] }),
    ).toHaveLength(1);
    expect(
      rowsOf({ ...input, problems: [problem('1.0.0', true)] }),
    ).toMatchObject([
      { state: 'unreadable', tags: ['1.0.0'], current: false },
      { state: 'valid', tags: ['1.0.0'] },
    ]);
  });

  it('says which version tags were pushed again, at what they lead to now', () => {
    const move = { tag: '1.0.0', at: LATE, sameContent: false };
    const rows = rowsOf({
      heads: [
        head('a', { version: '1.0.0' }),
        head('b', { version: '1.0.0', firstSeenAt: LATE }),
      ],
      tags: [tag('1.0.0', 'b')],
      moves: [{ ...move, from: 'a', to: 'b' }],
    });
    expect(rows.map(({ digest, repushes }) => [digest, repushes])).toEqual([
      ['b', [{ ...move, fromDigest: 'a', toDigest: 'b' }]],
      ['a', undefined],
    ]);
  });

  it('says which tags are listed no more', () => {
    const rows = rowsOf({
      heads: [head('a', { version: '1.0.0' }), head('b', { version: '2.0.0' })],
      tags: [
        { ...tag('1.0.0', 'a'), missingSince: LATE },
        tag('stable', 'a'),
        tag('2.0.0', 'b'),
      ],
    });
    expect(rows.map(({ missingTags }) => missingTags)).toEqual([
      undefined,
      [{ tag: '1.0.0', since: LATE }],
    ]);
    expect(rows[1].tags).toEqual(['1.0.0', 'stable']);
  });
});
