const orEnd = (text: string, index: number) =>
  index < 0 ? text.length : index;

const TOKEN = /[\w.]+|[^\s\w.]/g;

/**
 * Words and signs of a .proto file; comments and strings are blanked. Linear in the text. Source: diff sheet, §7.
 *
 * @internal
 */
export function protoTokens(text: string): string[] {
  return blank(text).match(TOKEN) ?? [];
}

function blank(text: string): string {
  const kept: string[] = [];
  let from = 0;
  const starts = /\/\/|\/\*|["']/g;
  for (;;) {
    starts.lastIndex = from;
    const match = starts.exec(text);
    if (!match) break;
    kept.push(text.slice(from, match.index));
    from = endOf(text, match);
  }
  kept.push(text.slice(from));
  return kept.join(' ');
}

/** Where a comment or string is over; one that is not closed goes to the end. */
function endOf(text: string, { 0: start, index }: RegExpExecArray): number {
  if (start === '//') return orEnd(text, text.indexOf('\n', index));
  if (start === '/*') {
    const end = text.indexOf('*/', index + 2);
    return end < 0 ? text.length : end + 2;
  }
  const quotes = /\\[\s\S]|["']/g;
  quotes.lastIndex = index + 1;
  for (;;) {
    const match = quotes.exec(text);
    if (!match) return text.length;
    if (match[0] === start) return quotes.lastIndex;
  }
}
