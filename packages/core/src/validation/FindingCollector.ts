import type { DocumentPath, Generation } from '../contract/model';
import { limits } from '../limits';
import { bracketed } from './bracketed';
import type { Finding } from './finding';
import type { FindingRule } from './rules/FindingRule';
import type { Places } from './structure/validateStructure';

/** @internal */
export interface FindingPlace {
  path: DocumentPath;
  message: string;
  /** Instead of the rule's. */
  remedy?: string;
  /** Where to look, when `path` does not say it. */
  at?: DocumentPath;
}

const isWorse = (rule: FindingRule, finding: Finding) =>
  rule.severity === 'error' && finding.severity !== 'error';

/**
 * Gathers the findings of one layer. What a rule says about severity and generations counts, so a finding whose rule
 * is not there is not made. At most 200, and then one that counts the rest.
 *
 * @internal
 */
export class FindingCollector {
  readonly #rules: ReadonlyMap<string, FindingRule>;

  readonly #places?: Places;

  readonly #findings: Finding[] = [];

  /** The first beyond the limit, or the first error there. */
  #next?: Finding;

  #more = 0;

  static create(options: {
    rules: readonly FindingRule[];
    generation: Generation;
    places?: Places;
  }): FindingCollector {
    const { rules, generation, places } = options;
    const known = rules.filter(rule => rule.generations.includes(generation));
    return new FindingCollector(
      new Map(known.map(rule => [rule.code, rule])),
      places,
    );
  }

  private constructor(
    rules: ReadonlyMap<string, FindingRule>,
    places: Places | undefined,
  ) {
    this.#rules = rules;
    this.#places = places;
  }

  /** @returns The finding; nothing when there is no rule for it, or it is beyond the limit. */
  add(code: string, place: FindingPlace): Finding | undefined {
    const rule = this.#rules.get(code);
    if (!rule) return undefined;
    if (this.#findings.length < limits.findings) {
      const finding = this.#make(rule, place);
      this.#findings.push(finding);
      return finding;
    }
    this.#more += 1;
    if (!this.#next || isWorse(rule, this.#next)) {
      this.#next = this.#make(rule, place);
    }
    return undefined;
  }

  #make({ code, severity, layer, remedy }: FindingRule, place: FindingPlace) {
    const position = this.#places?.positionOf(place.at ?? place.path);
    return {
      code,
      severity,
      layer,
      path: bracketed(place.path),
      message: place.message,
      ...(position ? { position } : {}),
      remedy: place.remedy ?? remedy,
    };
  }

  /** In the order in which they were added. */
  list(): Finding[] {
    if (!this.#next) return [...this.#findings];
    return [
      ...this.#findings,
      {
        ...this.#next,
        path: '',
        message: `There are ${this.#more} more findings from here on.`,
        remedy: 'Correct the ones above first.',
      },
    ];
  }
}
