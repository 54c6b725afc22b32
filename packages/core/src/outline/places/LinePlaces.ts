import { limits } from '../../limits';
import type { WorkBudget } from '../../work';
import { type KeyLine, readKeyLine } from './readKeyLine';

/** Keys on the way to a place that is asked for: `paths`, a path, a method. */
const LEVELS = 3;
/** Keys of the root below which places are asked for. */
const SECTIONS: ReadonlySet<string> = new Set([
  'paths',
  'webhooks',
  'components',
  'definitions',
  'channels',
  'operations',
]);
/** Places that are remembered: paths, methods and schemas. */
const MOST = 4 * limits.outlineItems;
/** Lines that cost as much as a step of other work, in the order of magnitude. */
const LINES_PER_STEP = 2;

/**
 * Where keys stand in the text of a JSON or YAML document, told by their indentation: quick, and right for what is
 * written one key a line. Places that cannot be told this way are not known.
 *
 * @internal
 */
export class LinePlaces {
  readonly #lines = new Map<string, number>();

  /** @throws WorkLimitError and the reason of an aborted signal */
  static create(text: string, budget: WorkBudget): LinePlaces {
    return new LinePlaces(text, budget);
  }

  private constructor(text: string, budget: WorkBudget) {
    const open: KeyLine[] = [];
    let number = 0;
    for (let start = 0; start < text.length; ) {
      const found = text.indexOf('\n', start);
      const end = found < 0 ? text.length : found;
      number += 1;
      if (number % LINES_PER_STEP === 0) budget.spend();
      const line = readKeyLine(text, start, end);
      if (line) this.#note(line, open, number);
      start = end + 1;
    }
  }

  #note(line: KeyLine, open: KeyLine[], number: number): void {
    while (open.length > 0 && open[open.length - 1].indent >= line.indent) {
      open.pop();
    }
    open.push(line);
    if (open.length > LEVELS || this.#lines.size >= MOST) return;
    if (!SECTIONS.has(open[0].key)) return;
    const place = placeText(open.map(({ key }) => key));
    if (!this.#lines.has(place)) this.#lines.set(place, number);
  }

  /** From 1. */
  lineOf(...keys: string[]): number | undefined {
    return this.#lines.get(placeText(keys));
  }
}

function placeText(keys: readonly string[]): string {
  return keys.join('\n');
}
