/** Characters of a label; names may be longer than anybody reads. */
const LABEL_LENGTH = 80;

/**
 * The boxes of a flowchart: one for each reference, however often it is needed.
 *
 * @internal
 */
export class MermaidBoxes {
  readonly #ids = new Map<string | undefined, string | undefined>();

  readonly #limit: number;

  readonly lines: string[] = [];

  omitted = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** @param ref - Absent for the root. */
  find(ref: string | undefined): string | undefined {
    return this.#ids.get(ref);
  }

  add(
    ref: string | undefined,
    label: string,
    isKnown: boolean,
  ): string | undefined {
    if (this.#ids.has(ref)) return this.#ids.get(ref);
    if (this.lines.length >= this.#limit) {
      this.omitted += 1;
      this.#ids.set(ref, undefined);
      return undefined;
    }
    const id = `n${this.lines.length}`;
    this.#ids.set(ref, id);
    const style = isKnown ? '' : ':::unresolved';
    this.lines.push(`  ${id}["${escapeLabel(label)}"]${style}`);
    return id;
  }
}

/** Everything but what surely means nothing to Mermaid becomes a character code. */
function escapeLabel(label: string): string {
  const characters = [...label];
  const cut =
    characters.length > LABEL_LENGTH
      ? [...characters.slice(0, LABEL_LENGTH - 1), '…']
      : characters;
  return cut
    .map(character =>
      /[A-Za-z0-9 ._@/-]/.test(character)
        ? character
        : `#${character.codePointAt(0)};`,
    )
    .join('');
}
