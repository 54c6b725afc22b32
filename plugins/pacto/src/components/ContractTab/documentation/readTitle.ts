/** Lines in which the title of a document is looked for. */
const FIRST_LINES = 60;

/** The first heading of the first level, as text; nothing when there is none near the start. Source: dashboard sheet, §8. */
export function readTitle(markdown: string): string | undefined {
  let isCode = false;
  for (const line of markdown.split('\n', FIRST_LINES)) {
    if (/^\s{0,3}(```|~~~)/.test(line)) isCode = !isCode;
    const heading = isCode ? null : /^ {0,3}#[ \t]+(.*)$/.exec(line);
    const title = heading && plainText(heading[1]);
    if (title) return title;
  }
  return undefined;
}

function plainText(text: string): string {
  return text
    .replace(/[ \t]+#+[ \t]*$/, '')
    .replace(/!?\[([^\]]*)\](\([^)]*\))?/g, '$1')
    .replace(/[*_`]/g, '')
    .trim();
}
