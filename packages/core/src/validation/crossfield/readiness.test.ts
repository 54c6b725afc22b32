import type { Generation } from '../../contract/model';
import { seeds } from '../__testUtils__/bundles';
import { validateLayer } from '../validateBundle';
import { isCalendarDate } from './isCalendarDate';

const judge = async (generation: Generation, readiness: string) => {
  const bundle = seeds(generation, `readiness: ${readiness}\n`);
  const findings = await validateLayer(bundle, 'crossfield');
  return findings.map(({ code, path }) => `${code} ${path}`);
};

describe('readiness', () => {
  it.each<[Generation, string, string[]]>([
    [
      '1.1',
      '{checks: [{id: a, type: url, evidence: b, weight: 1, expires: 2027-2-1}]}',
      ['INVALID_READINESS_EXPIRES readiness.checks[0].expires'],
    ],
    [
      '1.1',
      '{checks: [{id: a, type: url, evidence: b, weight: 1, expires: 2027-02-01}]}',
      [],
    ],
    [
      '1.2',
      '{expires: never, checks: [{id: a, type: url, status: done, evidence: b, weight: 1}]}',
      ['INVALID_READINESS_EXPIRES readiness.expires'],
    ],
    [
      '1.2',
      '{expires: 2027-01-31, checks: [{id: a, type: url, status: done, evidence: " ", weight: 1}, {id: a, type: url, status: done, evidence: b, weight: 1}]}',
      [
        'EMPTY_READINESS_EVIDENCE readiness.checks[0].evidence',
        'DUPLICATE_READINESS_ID readiness.checks[1].id',
      ],
    ],
    [
      '2.0',
      '{expires: 2027-01-31, history: [{date: 2026-08-01, version: " ", author: "\\t", description: " "}], claims: []}',
      [
        'INVALID_READINESS_REVISION readiness.history[0].version',
        'INVALID_READINESS_REVISION readiness.history[0].author',
        'INVALID_READINESS_REVISION readiness.history[0].description',
      ],
    ],
  ])('%s: %s', async (generation, readiness, expected) => {
    expect(await judge(generation, readiness)).toEqual(expected);
  });
});

describe('isCalendarDate', () => {
  it.each(['2027-01-31', '2028-02-29', '0001-01-01'])('accepts %s', text => {
    expect(isCalendarDate(text)).toBe(true);
  });

  it.each([
    '2027-02-30',
    '2027-02-29',
    '2027-1-1',
    '2027-13-01',
    '2027-00-10',
    '2027-01-31T00:00:00Z',
    ' 2027-01-31',
    'soon',
    '',
  ])('refuses %j', text => {
    expect(isCalendarDate(text)).toBe(false);
  });
});
