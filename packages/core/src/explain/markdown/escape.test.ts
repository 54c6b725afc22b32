import { code, prose } from './escape';

describe('prose', () => {
  it.each([
    ['plain words, and more.', 'plain words, and more.'],
    ['<b>&amp;</b>', '&lt;b&gt;&amp;amp;&lt;/b&gt;'],
    ['[x](javascript:a)', '\\[x\\](javascript:a)'],
    ['![x](y)', '\\!\\[x\\](y)'],
    ['a | b \\| c', 'a &#124; b &#92;&#124; c'],
    ['*a* _b_ ~c~ `d` $e$', '\\*a\\* \\_b\\_ \\~c\\~ \\`d\\` \\$e\\$'],
    ['# a', '\\# a'],
    ['- a', '\\- a'],
    ['+ a', '\\+ a'],
    ['=== a', '\\=== a'],
    ['1. a', '1\\. a'],
    ['12) a', '12\\) a'],
    ['1.2.3', '1\\.2.3'],
    ['> a', '&gt; a'],
    ['{{ a }}', '&#123;&#123; a &#125;&#125;'],
    ['a\n\n# b', 'a \\# b'],
    ['', ''],
  ])('shows %j', (text, markdown) => {
    expect(prose(text)).toBe(markdown);
  });

  it.each([
    'https://evil.example',
    '(_https://evil.example',
    'HTTP://evil.example',
    'ftp://evil.example',
    'www.evil.example',
    'WWW.evil.example',
    'a@evil.example',
    'mailto:a@evil.example',
    'xmpp:a@evil.example',
  ])('breaks %s, which would become a link by itself', text => {
    const markdown = prose(text);
    expect(markdown).not.toMatch(/(?:https?|ftp|mailto|xmpp):[^\u2060]/i);
    expect(markdown).not.toMatch(/www\./i);
    expect(markdown).not.toMatch(/[^\u2060]@/);
    expect(markdown.replace(/[\u2060\\]/g, '')).toBe(text);
  });

  it.each(['@octo/cat', 'see @octocat', '#12', 'octo/cat#12', 'GH-12'])(
    'breaks %s, which would tell somebody or become a link',
    text => {
      const markdown = prose(text);
      expect(markdown).not.toMatch(/@\w|#\d|GH-\d/i);
      expect(markdown.replace(/[\u2060\\]/g, '')).toBe(text);
    },
  );

  it('cuts long text before it is escaped', () => {
    expect(prose('<'.repeat(1000), 10)).toBe(`${'&lt;'.repeat(9)}…`);
  });
});

describe('code', () => {
  it.each([
    ['a_b*c<d>', '`a_b*c<d>`'],
    ['https://evil.example', '`https://evil.example`'],
    ['a`b', '``a`b``'],
    ['``', '``` `` ```'],
    ['`a', '`` `a ``'],
    ['a\\', '`a\\`'],
    ['a\nb', '`a b`'],
    ['', '–'],
    ['  ', '–'],
    ['a|b', 'a&#124;b'],
    ['a\\|`b', 'a&#92;&#124;\\`b'],
  ])('shows %j', (text, markdown) => {
    expect(code(text)).toBe(markdown);
  });
});
