/** Characters of a diagram; more takes seconds to lay out. */
const LONGEST = 20_000;

/**
 * Anything like a tag. The renderer takes HTML apart outside the page too, and what is only parsed can load already.
 * Line breaks are fine, and so are the stereotypes of class diagrams.
 */
const TAG = /<\s*[a-z/!?]|\bon\w+\s*=/i;
const HARMLESS = /<br\s*\/?>|<<[\w\s-]+>>/gi;

/** Ways of style sheets, Markdown and image nodes to name something outside. */
const OUTSIDE = /url\s*\(|@import|image-set|src\s*\(|!\[|@\{[^}]*\bimg\b/i;

/** Entities of HTML that hide what the patterns look for. */
const names: Readonly<Record<string, string>> = {
  colon: ':',
  lpar: '(',
  sol: '/',
  commat: '@',
  excl: '!',
  lsqb: '[',
  lbrack: '[',
};

/**
 * Makes sure that drawing a diagram can load nothing. While it is laid out it is in the page for a moment, and there a
 * style with an address would be fetched.
 *
 * @returns The source without settings, which are ours to choose; nothing when it is too long or names something
 * outside.
 */
export function prepareDiagram(source: string): string | undefined {
  if (source.length > LONGEST) return undefined;
  const text = source
    .replace(/^\s*---\s*\n[\s\S]*?\n---\s*(\n|$)/, '')
    .replace(/%%\{[\s\S]*?(\}%%|$)/g, '');
  const plain = decode(text).replace(HARMLESS, ' ');
  return TAG.test(plain) || OUTSIDE.test(plain) ? undefined : text;
}

/** Without comments, and with the escapes of HTML, Mermaid and style sheets read. */
function decode(text: string): string {
  return text
    .replace(/[&#]#?(\d{1,7});?/g, (_, code) => character(Number(code)))
    .replace(/&#x([0-9a-f]{1,6});?/gi, (_, code) =>
      character(parseInt(code, 16)),
    )
    .replace(/[&#]lt;/gi, '<')
    .replace(/[&#](colon|lpar|sol|commat|excl|lsqb|lbrack);/gi, (_, name) => {
      return names[name.toLowerCase()];
    })
    .replace(/\\([0-9a-f]{1,6})\s?/gi, (_, code) =>
      character(parseInt(code, 16)),
    )
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\\/g, '');
}

function character(code: number): string {
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
}
