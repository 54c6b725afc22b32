import { prepareDiagram } from './prepareDiagram';

describe('prepareDiagram', () => {
  it.each([
    'graph TD; A-->B',
    'graph TD; A["two<br/>lines"]<-->B',
    'sequenceDiagram\n  Alice->>Bob: Hello (again)\n  Note right of Bob: 100% sure; a \\n b',
    'classDiagram\n  class Shape {\n    <<interface>>\n    +draw(List~int~ a)\n  }',
    'graph LR\n  A["https://example.com/docs"] --> B',
  ])('lets an ordinary diagram through: %j', source => {
    expect(prepareDiagram(source)).toBe(source);
  });

  it('takes settings out, which are ours to choose', () => {
    expect(
      prepareDiagram(
        '---\nconfig:\n  securityLevel: loose\n---\n%%{init: {"themeCSS": "x"}}%%\ngraph TD; A-->B %%{init: {"a"',
      ),
    ).toBe('\ngraph TD; A-->B ');
  });

  it.each([
    'graph TD; A; style A fill:url(https://example.com/x.svg#a)',
    'graph TD; A; style A fill:u\\72l(https://example.com/x)',
    'graph TD; A; style A fill:u/**/rl(https://example.com/x)',
    'graph TD; A; classDef x fill:URL (//example.com)',
    'graph TD; A; style A fill:#117;rl(x)',
    'graph TD; A; style A fill:url&lpar;x)',
    'graph TD; A@{ img: "https://example.com/x.png" }',
    'graph TD; A["<img src=https://example.com/x>"]',
    'graph TD; A["&lt;img src=x>"]',
    'graph TD; A["&#60;svg/onload=alert(1)>"]',
    'graph TD; A["<iframe src=//example.com>"]',
    'graph TD; A["<b onclick=alert(1)>text</b>"]',
    'graph TD; A["<br onload=alert(1)>"]',
    'graph TD; A["< ImG/src=x>"]',
    'graph TD; A["<!--x-->"]',
    'graph TD; A["`![x](https://example.com/x.png)`"]',
    'graph TD; A; style A x:@import "https://example.com/x.css"',
    `graph TD; ${'A-->B;'.repeat(5000)}`,
  ])('refuses %j', source => {
    expect(prepareDiagram(source)).toBeUndefined();
  });
});
