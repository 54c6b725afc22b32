import type { Rule } from './Rule';

/**
 * Rules by id.
 *
 * @public
 */
export class RuleTable {
  readonly #rules: ReadonlyMap<string, Rule>;

  /** @throws Error when an id is used twice */
  static create(rules: readonly Rule[]): RuleTable {
    const byId = new Map(rules.map(rule => [rule.id, rule]));
    if (byId.size < rules.length) {
      const ids = rules.map(({ id }) => id);
      const twice = ids.find((id, index) => ids.indexOf(id) < index);
      throw new Error(`Two rules are called ${twice}`);
    }
    return new RuleTable(byId);
  }

  private constructor(rules: ReadonlyMap<string, Rule>) {
    this.#rules = rules;
  }

  get(id: string): Rule | undefined {
    return this.#rules.get(id);
  }

  /** In the order given. */
  list(): Rule[] {
    return [...this.#rules.values()];
  }

  /** A table that lacks one rule; for tests that prove that the rule matters. */
  without(id: string): RuleTable {
    return new RuleTable(
      new Map([...this.#rules].filter(([key]) => key !== id)),
    );
  }
}
