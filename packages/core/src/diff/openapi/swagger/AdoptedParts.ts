import { escapePart } from '../../../document/pointer';
import { fileOf, referenceOf, type References } from '../../schema/References';
import type { AdoptedSection } from './Shared';

/**
 * Parts of other files, which are written as in 2.0 and have to be converted too. They become components of the
 * document, named by where they were.
 *
 * @internal
 */
export class AdoptedParts {
  readonly #references: References;

  readonly #parts: Record<AdoptedSection, Map<string, unknown>> = {
    pathItems: new Map(),
    parameters: new Map(),
    responses: new Map(),
  };

  static create(references: References): AdoptedParts {
    return new AdoptedParts(references);
  }

  private constructor(references: References) {
    this.#references = references;
  }

  adopt(section: AdoptedSection, value: unknown): unknown {
    const reference = referenceOf(value);
    if (reference === undefined || fileOf(reference) === '') return value;
    const found = this.#references.follow(value);
    // Where it leads nowhere, the comparison says so.
    if ('problem' in found) return value;
    this.#parts[section].set(reference, found.value);
    return { $ref: `#/components/${section}/${escapePart(reference)}` };
  }

  /** Converts each, those that are adopted on the way included. */
  convert(
    section: AdoptedSection,
    convert: (part: unknown) => unknown,
  ): Record<string, unknown> {
    const converted: [string, unknown][] = [];
    // A map is walked to its end, what is added on the way included.
    for (const [name, part] of this.#parts[section]) {
      converted.push([name, convert(part)]);
    }
    return Object.fromEntries(converted);
  }
}
