import type { Limitation } from '../work';
import { clip } from './texts';

/** A hostile document has more to say than anybody reads. */
const MOST = 10;

/**
 * Why an outline is not whole, each reason once.
 *
 * @internal
 */
export class Notes {
  readonly limitations: Limitation[] = [];
  readonly #file: string;

  static create(file: string): Notes {
    return new Notes(file);
  }

  private constructor(file: string) {
    this.#file = file;
  }

  tell(code: string, because: string): void {
    this.add({ code, message: `partial, because ${because}` });
  }

  /** Messages quote what authors wrote, at any length. */
  add({ code, message: written }: Limitation): void {
    const message = clip(written);
    const isKnown = this.limitations.some(known => known.message === message);
    if (isKnown || this.limitations.length >= MOST) return;
    this.limitations.push({ code, message, path: this.#file });
  }
}
