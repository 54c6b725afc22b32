import { readRetryAfter } from './retryAfter';

const now = Date.parse('2026-01-01T00:00:00Z');

describe('readRetryAfter', () => {
  it.each([
    ['seconds', '7', '', 7000],
    ['none at all', '0', '', 0],
    ['a date', 'Thu, 01 Jan 2026 00:00:30 GMT', '', 30_000],
    ['a date in the past', 'Wed, 31 Dec 2025 00:00:00 GMT', '', 0],
    ['garbage', 'soon', '', undefined],
    ['nothing', undefined, 'denied', undefined],
    [
      'the text of GHCR',
      undefined,
      'toomanyrequests: retry-after: 1.16ms, allowed: 44000/minute',
      2,
    ],
    ['such a text in seconds', undefined, 'retry-after: 2s', 2000],
    ['the header before the text', '1', 'retry-after: 5m', 1000],
  ])('reads %s', (_, header, message, expected) => {
    expect(readRetryAfter(header, message, now)).toBe(expected);
  });
});
