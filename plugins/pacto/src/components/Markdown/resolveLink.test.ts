// The addresses that must be refused are written out.
/* eslint-disable no-script-url */
import { resolveLink } from './resolveLink';

const files = new Set([
  'docs/README.md',
  'docs/ops/runbook.md',
  'docs/a b.md',
  'interfaces/openapi.json',
  'javascript:alert(1)',
]);

describe('resolveLink', () => {
  it.each([
    ['https://example.com/a?b#c', 'https://example.com/a?b#c'],
    ['HTTP://example.com', 'http://example.com/'],
    ['mailto:team@example.com', 'mailto:team@example.com'],
  ])('leaves for %s', (href, url) => {
    expect(resolveLink(href, 'docs/README.md', files)).toEqual({
      kind: 'external',
      url,
    });
  });

  it.each([
    ['ops/runbook.md', 'docs/README.md', 'docs/ops/runbook.md', undefined],
    ['./ops/runbook.md#step', 'docs/README.md', 'docs/ops/runbook.md', 'step'],
    ['../README.md?x=1', 'docs/ops/runbook.md', 'docs/README.md', undefined],
    ['a%20b.md', 'docs/README.md', 'docs/a b.md', undefined],
    [
      '/interfaces/openapi.json',
      'docs/README.md',
      'interfaces/openapi.json',
      undefined,
    ],
  ])('finds %s from %s in the bundle', (href, from, path, fragment) => {
    expect(resolveLink(href, from, files)).toEqual({
      kind: 'file',
      path,
      fragment,
    });
  });

  it('keeps places in the same document', () => {
    expect(resolveLink('#setup', 'docs/README.md', files)).toEqual({
      kind: 'fragment',
      fragment: 'setup',
    });
  });

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    'java\tscript:alert(1)',
    '\u0001javascript:alert(1)',
    'vbscript:msgbox(1)',
    'data:text/html,<script>alert(1)</script>',
    'blob:https://example.com/1',
    'file:///etc/passwd',
    'ftp://example.com/x',
    'view-source:https://example.com',
    '//example.com/x',
    '\\\\example.com\\x',
    '/\\example.com',
    'gone.md',
    '../../../etc/passwd',
    '%E0%A4%A',
    '#',
    '?q',
    '',
  ])('refuses %j', href => {
    expect(resolveLink(href, 'docs/README.md', files)).toBeUndefined();
  });
});
