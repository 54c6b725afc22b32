import { isRepositoryPattern, patternsOverlap } from './repositoryPattern';

describe('isRepositoryPattern', () => {
  it.each([
    'a',
    'acme/payments',
    'a-b.c_d/e',
    '*',
    '**',
    'acme/*',
    '**/x',
    'a*b/**',
  ])('takes %s', text => expect(isRepositoryPattern(text)).toBe(true));

  it.each([
    '',
    '/',
    'a/',
    '/a',
    'a//b',
    'A',
    'a b',
    'a/..',
    '../a',
    'a:b',
    '.a',
  ])('refuses %p', text => expect(isRepositoryPattern(text)).toBe(false));

  it('T48: answers at once, whatever the text', () => {
    const hostile = `${'*'.repeat(26)}${'a*'.repeat(100)}!`;
    expect(isRepositoryPattern(hostile)).toBe(false);
  });
});

describe('patternsOverlap', () => {
  it.each([
    ['acme/payments', 'acme/payments', true],
    ['acme/payments', 'acme/payment', false],
    ['acme/*', 'acme/payments', true],
    ['acme/*', 'acme/contracts/payments', false],
    ['acme/**', 'acme/contracts/payments', true],
    ['acme/**', 'acme', false],
    ['**', 'anything/at/all', true],
    ['**/x', 'a/b/x', true],
    ['**/x', 'a/b/y', false],
    ['a*/b', 'a/b', true],
    ['acme/*', '*/payments', true],
    ['acme/*', 'other/*', false],
    ['a*', '*b', true],
    ['a*', 'b*', false],
    ['acme/*/x', 'acme/**', true],
    ['*/*', 'a', false],
  ])('%s and %s: %s', (a, b, expected) => {
    expect(patternsOverlap(a, b)).toBe(expected);
    expect(patternsOverlap(b, a)).toBe(expected);
  });

  it('takes names of any length', () => {
    const long = 'a'.repeat(100_000);
    expect(patternsOverlap('**', long)).toBe(true);
    expect(patternsOverlap('*/b', `${long}/b`)).toBe(true);
    expect(patternsOverlap('*/b', `${long}/c`)).toBe(false);
  });

  it('answers at once, whatever the pattern', () => {
    const stars = 'a*'.repeat(60);
    expect(patternsOverlap(`${stars}b`, 'a'.repeat(200))).toBe(false);
  });
});
