import { oneLine } from '../words';

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '{': '&#123;',
  '}': '&#125;',
  // Inside a table a backslash before it would be read by the table first.
  '|': '&#124;',
  '\\': '&#92;',
};

/** Breaks what GitHub makes a link or a mention of by itself; nothing that is escaped stops it. Invisible. */
const JOINER = '\u2060';

/**
 * Text of an author as Markdown that shows it and does nothing: no HTML, no emphasis, no links, no images, no list
 * or heading, no cell or line of its own.
 *
 * @internal
 */
export function prose(text: string, length = 300): string {
  return oneLine(text, length)
    .replace(
      /[&<>{}|\\`*_[\]~#!$]/g,
      character => ENTITIES[character] ?? `\\${character}`,
    )
    .replace(/^[-+=]/, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2')
    .replace(/(?:https?|ftp|mailto|xmpp):/gi, `$&${JOINER}`)
    .replace(/www(?=\.)/gi, `$&${JOINER}`)
    .replace(/\\#(?=\d)|\bgh-(?=\d)/gi, `$&${JOINER}`)
    .replaceAll('@', `${JOINER}@${JOINER}`);
}

/**
 * A name, path or reference as Markdown: as it is, in a fixed width. A dash for nothing.
 *
 * @internal
 */
export function code(text: string, length = 200): string {
  const plain = oneLine(text, length);
  if (plain === '') return '–';
  // A table takes the backslash before a pipe away, but not always.
  if (plain.includes('|')) return prose(plain, length);
  const runs = plain.match(/`+/g) ?? [];
  const fence = '`'.repeat(Math.max(0, ...runs.map(run => run.length)) + 1);
  const pad = plain.startsWith('`') || plain.endsWith('`') ? ' ' : '';
  return fence + pad + plain + pad + fence;
}
