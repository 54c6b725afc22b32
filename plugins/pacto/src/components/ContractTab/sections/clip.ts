/** More of one value makes a table unreadable; the file that it comes from is one click away. */
const MOST = 300;

/** The JSON of a value, cut where it gets long. */
export function clipJson(value: unknown): string {
  const text = JSON.stringify(value);
  return text.length > MOST ? `${text.slice(0, MOST)}…` : text;
}

/** The JSON of the first values, separated by commas; an ellipsis stands for the rest. */
export function clipList(values: readonly unknown[]): string {
  const shown: string[] = [];
  let length = 0;
  for (const value of values) {
    if (length > MOST) return [...shown, '…'].join(', ');
    const text = clipJson(value);
    shown.push(text);
    length += text.length;
  }
  return shown.join(', ');
}

/** Text, cut where it gets long. */
export function clipText(text: string): string {
  return text.length > MOST ? `${text.slice(0, MOST)}…` : text;
}
