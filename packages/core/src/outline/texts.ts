import { isMap } from '../contract/isMap';

/** Characters of a name or a summary. */
const SHORT = 500;
/** Characters of a description. */
const LONG = 4_000;

/** @internal */
export function clip(text: string, length = SHORT): string {
  return text.length > length ? `${text.slice(0, length)}…` : text;
}

/** The text under a key, as a description of limited length; nothing where there is none. @internal */
export function descriptionOf(map: unknown): string | undefined {
  const text = textAt(map, 'description');
  return text === undefined ? undefined : clip(text, LONG);
}

/** What an author wrote as the short form, else the first line of the long one. @internal */
export function summaryOf(map: unknown): string | undefined {
  return textAt(map, 'summary') ?? firstLine(textAt(map, 'description'));
}

/** @internal */
export function firstLine(text: string | undefined): string | undefined {
  const line = text?.trimStart().split('\n', 1)[0].trim();
  return line === '' ? undefined : line;
}

/** The text under a key, when it is one and not empty. @internal */
export function textAt(map: unknown, key: string): string | undefined {
  const value = valueAt(map, key);
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** Of maps only, and only what is their own: keys come from strangers. @internal */
export function valueAt(map: unknown, key: string): unknown {
  return isMap(map) && Object.hasOwn(map, key) ? map[key] : undefined;
}

/** @internal */
export function listAt(map: unknown, key: string): unknown[] {
  const value = valueAt(map, key);
  return Array.isArray(value) ? value : [];
}

/** @internal */
export function entriesAt(map: unknown, key: string): [string, unknown][] {
  const value = valueAt(map, key);
  return isMap(value) ? Object.entries(value) : [];
}

/** YAML makes numbers of versions. @internal */
export function versionAt(map: unknown, key: string): string | undefined {
  const value = valueAt(map, key);
  return typeof value === 'number' ? String(value) : textAt(map, key);
}
