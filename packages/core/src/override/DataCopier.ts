import { limits } from '../limits';
import { OverrideError } from './OverrideError';

/**
 * Copies data of any origin into JSON-like data: plain maps with own properties, lists, texts, finite numbers,
 * booleans and null. A date, which some YAML parsers make of an unquoted one, becomes `YYYY-MM-DD` again.
 *
 * @internal
 */
export class DataCopier {
  readonly #place: string;

  #nodes = 0;

  constructor(place: string) {
    this.#place = place;
  }

  /** @throws OverrideError on what JSON cannot hold, and beyond the limits of YAML: 100 levels, 50 000 values. */
  copy(value: unknown, depth = 0): unknown {
    this.#nodes += 1;
    if (this.#nodes > limits.yamlNodes) {
      throw this.#limit(`more than ${limits.yamlNodes} values`);
    }
    if (value instanceof Date) return this.#copyDate(value);
    if (typeof value !== 'object' || value === null) {
      return this.#copyScalar(value);
    }
    if (depth >= limits.yamlDepth) {
      throw this.#limit(`more than ${limits.yamlDepth} levels`);
    }
    if (Array.isArray(value)) {
      return value.map(item => this.copy(item, depth + 1));
    }
    if (Object.prototype.toString.call(value) !== '[object Object]') {
      throw this.#invalid('there is an object that is no map');
    }
    // Defines own properties, also one that is called __proto__.
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [
        key,
        this.copy(item, depth + 1),
      ]),
    );
  }

  #copyScalar(value: unknown) {
    const isData =
      value === null ||
      typeof value === 'string' ||
      typeof value === 'boolean' ||
      Number.isFinite(value);
    if (!isData) throw this.#invalid(`${String(value)} is no data`);
    return value;
  }

  #copyDate(date: Date): string {
    if (Number.isNaN(date.getTime())) throw this.#invalid('a date is invalid');
    return date.toISOString().slice(0, 10);
  }

  #invalid(problem: string) {
    return new OverrideError({
      code: 'INVALID_VALUE',
      place: this.#place,
      problem,
      remedy: 'Use maps, lists, texts, finite numbers, booleans and null.',
    });
  }

  #limit(problem: string) {
    return new OverrideError({
      code: 'LIMIT',
      place: this.#place,
      problem,
      remedy: 'Override less.',
    });
  }
}
