import type { WorkBudget } from '../../../work';
import { isRequiredKeyword } from '../spec/compareSchema';
import type { DocumentPair } from '../spec/readPair';
import { valueText } from '../../valueText';
import { type Difference, type Place, walkJson } from '../spec/walkJson';
import type { UpstreamChanges } from '../UpstreamChanges';

/** Subtrees in which what goes is not counted as promised. Source: diff sheet, §6. */
const LOOSE = new Set(['headers', 'example', 'examples', 'encoding']);

/**
 * The comparison of a request body, a response or a part of an AsyncAPI document. Source: diff sheet, §6 and §7.
 *
 * @internal
 */
export class BodyWalk {
  readonly #direction: 'request' | 'response' | 'none';

  readonly #changes: UpstreamChanges;

  readonly #budget: WorkBudget;

  static create(
    direction: 'request' | 'response' | 'none',
    changes: UpstreamChanges,
    budget: WorkBudget,
  ): BodyWalk {
    return new BodyWalk(direction, changes, budget);
  }

  private constructor(
    direction: 'request' | 'response' | 'none',
    changes: UpstreamChanges,
    budget: WorkBudget,
  ) {
    this.#direction = direction;
    this.#changes = changes;
    this.#budget = budget;
  }

  run(path: string, pair: DocumentPair): void {
    walkJson(
      pair,
      { path, keys: [], isProperty: false },
      {
        budget: this.#budget,
        visit: difference => this.#report(difference),
      },
    );
  }

  #report(difference: Difference) {
    const { type, path, old, next } = difference;
    const values = { old: valueText(old), next: valueText(next) };
    this.#changes.add(type, path, values, this.#row(difference));
  }

  #row({ type, place }: Difference): string {
    if (isRequiredKeyword(place)) return `${this.#direction}.required`;
    if (this.#direction === 'response' && type === 'removed') {
      if (place.isProperty && !isLoose(place)) return 'response.property';
      if (isContent(place)) return 'response.content';
    }
    return this.#direction;
  }
}

/** Below one of the loose keywords; properties of that name are none. */
function isLoose({ keys }: Place): boolean {
  return keys.some(
    (key, index) => LOOSE.has(key) && keys[index - 1] !== 'properties',
  );
}

/** `content`, one of its media types, or the schema of one. */
function isContent({ keys }: Place): boolean {
  const [first, , third] = keys;
  return (
    first === 'content' &&
    (keys.length < 3 || (keys.length === 3 && third === 'schema'))
  );
}
