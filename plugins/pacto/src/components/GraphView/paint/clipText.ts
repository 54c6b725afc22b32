import { cleanText } from '../cleanText';

/** Measures a text in a font. */
export type MeasureText = (text: string, font: string) => number;

/** Remembered texts; a scene has a few for each node. */
const MAX_REMEMBERED = 20_000;

const isolate = (text: string) => `\u2068${text}\u2069`;

/**
 * Texts of authors for a canvas: what does not fit is left out in the middle, where names differ least, and the
 * direction of the text does not reach beyond it.
 */
export function createTextClipper(measure: MeasureText) {
  const remembered = new Map<string, string>();
  return (text: string, font: string, width: number): string => {
    const key = `${font} ${Math.round(width)} ${text}`;
    const known = remembered.get(key);
    if (known !== undefined) return known;
    if (remembered.size >= MAX_REMEMBERED) remembered.clear();
    const clipped = isolate(clip(cleanText(text), font, width, measure));
    remembered.set(key, clipped);
    return clipped;
  };
}

function clip(
  text: string,
  font: string,
  width: number,
  measure: MeasureText,
): string {
  if (measure(text, font) <= width) return text;
  const characters = [...text];
  const keep = (count: number) => {
    const start = Math.ceil(count / 2);
    const end = count - start;
    return `${characters.slice(0, start).join('')}…${characters
      .slice(characters.length - end)
      .join('')}`;
  };
  let fits = 1;
  let tooLong = characters.length;
  while (tooLong - fits > 1) {
    const middle = (fits + tooLong) >> 1;
    if (measure(keep(middle), font) <= width) fits = middle;
    else tooLong = middle;
  }
  return keep(fits);
}
