import { screen } from '@testing-library/react';
import { renderTab } from '../../__testUtils__/renderTab';
import { Markdown } from './Markdown';

const files = new Set(['docs/README.md', 'docs/other.md', 'interfaces/a.json']);

async function renderMarkdown(text: string) {
  const end = 'The end of the document.';
  renderTab(
    <div data-testid="document">
      <Markdown
        text={`${text}\n\n${end}`}
        path="docs/README.md"
        files={files}
      />
    </div>,
  );
  await screen.findByText(end);
  return screen.getByTestId('document');
}

describe('Markdown', () => {
  it('renders documents, with headings below those of the page', async () => {
    await renderMarkdown(
      '# Guide\n\n## Start\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n- [x] done',
    );
    expect(
      screen.getByRole('heading', { name: 'Guide', level: 3 }),
    ).toBeVisible();
    expect(screen.getByRole('heading', { name: 'Start' })).toHaveAttribute(
      'id',
      'user-content-start',
    );
    expect(screen.getByRole('table')).toBeVisible();
    expect(screen.getByRole('checkbox')).toBeDisabled();
  });

  it.each([
    ['[a](https://example.com/x)', 'https://example.com/x'],
    ['[a](mailto:team@example.com)', 'mailto:team@example.com'],
    ['<https://example.com/x>', 'https://example.com/x'],
  ])('opens %s apart, without a way back', async (text, href) => {
    await renderMarkdown(text);
    const link = screen.getByRole('link');
    expect(link).toHaveAttribute('href', href);
    expect(link).toHaveAttribute('target', '_blank');
    expect(link).toHaveAttribute('rel', 'noopener noreferrer');
  });

  it.each([
    ['[a](other.md#part)', '/?doc=docs%2Fother.md#user-content-part'],
    ['[a](../interfaces/a.json)', '/?file=interfaces%2Fa.json'],
    ['[a](#start)', '/#user-content-start'],
  ])('keeps %s inside the page', async (text, href) => {
    await renderMarkdown(text);
    expect(screen.getByRole('link')).toHaveAttribute('href', href);
  });

  it('leaves the text of a link that leads nowhere', async () => {
    await renderMarkdown('See [the guide](gone.md) first.');
    expect(screen.queryByRole('link')).toBeNull();
    expect(screen.getByText('the guide')).toBeVisible();
  });

  it('stands in for images', async () => {
    await renderMarkdown('![Overview](https://example.com/a.png)');
    expect(screen.getByText('Image not loaded: Overview')).toBeVisible();
  });
});

const payloads = [
  '<script>alert(1)</script>',
  '<SCRIPT SRC=https://example.com/x.js></SCRIPT>',
  '<img src=x onerror=alert(1)>',
  '<img src="https://example.com/track.png">',
  '<svg onload=alert(1)>',
  '<svg><a xlink:href="javascript:alert(1)"><text>x</text></a></svg>',
  '<iframe src="javascript:alert(1)"></iframe>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<object data="data:text/html,<script>alert(1)</script>"></object>',
  '<embed src="https://example.com/x.swf">',
  '<link rel="stylesheet" href="https://example.com/x.css">',
  '<style>@import "https://example.com/x.css";</style>',
  '<base href="https://example.com/">',
  '<meta http-equiv="refresh" content="0;url=https://example.com">',
  '<form action="https://example.com"><input name=a><button>x</button></form>',
  '<body onload=alert(1)>',
  '<details open ontoggle=alert(1)>x</details>',
  '<video><source onerror="alert(1)"></video>',
  '<math><mi xlink:href="javascript:alert(1)">x</mi></math>',
  '<div style="background:url(https://example.com/x.png)" id="root">x</div>',
  '<a href="javascript:alert(1)">x</a>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>',
  '[x](javascript:alert(1))',
  '[x](JaVaScRiPt:alert(1))',
  '[x](&#106;avascript:alert(1))',
  '[x](javascript&colon;alert(1))',
  '[x](java&NewLine;script:alert(1))',
  '[x](<java\tscript:alert(1)>)',
  '[x](\u0001javascript:alert(1))',
  '[x](vbscript:msgbox(1))',
  '[x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)',
  '[x](//example.com/x)',
  '[x](/\\example.com)',
  '[x][r]\n\n[r]: javascript:alert(1)',
  '<javascript:alert(1)>',
  '![x](https://example.com/track.png)',
  '![x](javascript:alert(1))',
  '![x](data:image/svg+xml,<svg/onload=alert(1)>)',
  '![x][i]\n\n[i]: https://example.com/track.png',
  '[![x](https://example.com/track.png)](javascript:alert(1))',
  '| a |\n|---|\n| <img src=x onerror=alert(1)> |',
  '```html\n<script>alert(1)</script>\n```',
  '# <img src=x onerror=alert(1)>',
  'x[^1]\n\n[^1]: <script>alert(1)</script> [y](javascript:alert(1))',
];

describe('Markdown from a stranger', () => {
  it.each(payloads)('is inert: %j', async payload => {
    const root = await renderMarkdown(payload);
    const forbidden =
      'script,img,iframe,object,embed,link,style,base,meta,form,video,audio,source,math,details,button,[style],[src],[srcset]';
    expect(root.querySelector(forbidden)).toBeNull();
    const elements = [...root.querySelectorAll('*')];
    const attributes = elements.flatMap(item => item.getAttributeNames());
    expect(attributes.filter(name => name.startsWith('on'))).toEqual([]);
    // No id of a document can stand for a part of the page.
    const ids = elements.map(({ id }) => id).filter(id => id !== '');
    const allowed = /^user-content-|^footnote-label$/;
    expect(ids.filter(id => !allowed.test(id))).toEqual([]);
    for (const link of root.querySelectorAll('a')) {
      expect(link.protocol).toMatch(/^(https?|mailto):$/);
      expect(link.getAttribute('href')).not.toMatch(/^\/[/\\]/);
    }
  });
});
