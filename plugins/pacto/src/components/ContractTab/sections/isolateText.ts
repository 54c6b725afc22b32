/** Embeddings, overrides and isolates. Source: UAX #9, §2. */
const DIRECTION_CONTROLS = /[\u202a-\u202e\u2066-\u2069]/g;

/**
 * Text of a contract for use inside a sentence: it keeps its own reading direction and cannot turn the words around it.
 * Where there is an element of its own, `<bdi>` does that.
 */
export function isolateText(text: string): string {
  return `\u2068${text.replace(DIRECTION_CONTROLS, '')}\u2069`;
}
