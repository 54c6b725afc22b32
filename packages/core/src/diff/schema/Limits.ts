import type { Limitation } from '../../work';
import type { Place } from './Place';
import { shortText } from './shortText';

/** Limitations of one kind that are told; hostile documents have as many as they like. */
const MOST = 5;

/**
 * Tells why a comparison is not whole, without repeating itself.
 *
 * @internal
 */
export class Limits {
  readonly #limit: (limitation: Limitation) => void;

  readonly #told = new Map<string, Set<string>>();

  static create(limit: (limitation: Limitation) => void): Limits {
    return new Limits(limit);
  }

  private constructor(limit: (limitation: Limitation) => void) {
    this.#limit = limit;
  }

  unresolved(reference: string, problem: string, place?: Place): void {
    const message = `the reference ${shortText(
      reference,
    )} is not followed: ${problem}`;
    this.tell('UNRESOLVED', message, place);
  }

  tell(code: string, message: string, place?: Place): void {
    const told = this.#told.get(code) ?? new Set();
    this.#told.set(code, told);
    if (told.size >= MOST || told.has(message)) return;
    told.add(message);
    this.#limit({
      code,
      message: `partial, because ${message}`,
      ...(place ? { path: String(place) } : {}),
    });
  }
}
