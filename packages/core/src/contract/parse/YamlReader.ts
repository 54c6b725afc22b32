import { isAlias, isMap, isScalar, isSeq } from 'yaml';
import type { Alias, Node, Pair, YAMLMap } from 'yaml';
import { limits } from '../../limits';
import { tooDeep, tooMany } from './LexemeGuard';
import { YamlProblem } from './YamlProblem';

/**
 * Turns a YAML tree into JSON-like data: aliases expanded within limits, keys as text, own properties only.
 *
 * @internal
 */
export class YamlReader {
  /** Repeated keys; reading goes on with the first value. */
  readonly problems: YamlProblem[] = [];

  readonly #anchors = new Map<string, Node>();

  /** What each alias meant at its place; an anchor may be set again further down. */
  readonly #targets = new Map<Alias, Node>();

  readonly #open = new Set<Node>();

  #expansions = 0;

  #expanding = 0;

  #nodes = 0;

  /** @throws YamlProblem on a limit, a circular or unknown alias, or a value that JSON cannot hold. */
  read(node: Node | null, depth = 0): unknown {
    this.#nodes += 1;
    if (this.#nodes > limits.yamlNodes) throw tooMany(startOf(node));
    if (node === null) return null;
    if (isAlias(node)) return this.#expand(node, depth);
    // Inside an expansion the anchors were seen before, and may have been set again since.
    if (node.anchor && this.#expanding === 0) {
      this.#anchors.set(node.anchor, node);
    }
    if (isScalar(node)) return jsonScalar(node.value, startOf(node));
    if (depth >= limits.yamlDepth) throw tooDeep(startOf(node));
    this.#open.add(node);
    let value: unknown;
    if (isMap(node)) value = this.#readMap(node, depth + 1);
    else if (isSeq(node)) {
      value = node.items.map(item => this.read(item as Node, depth + 1));
    }
    this.#open.delete(node);
    return value;
  }

  /** The node that an alias stands for; other nodes stand for themselves. */
  resolve(node: Node | null): Node | null {
    return isAlias(node) ? this.#targets.get(node) ?? null : node;
  }

  /** The key as text. Numbers and booleans are written as JSON writes them. */
  keyOf(pair: Pair<unknown, unknown>): string {
    const node = this.resolve(pair.key as Node | null);
    if (node === null) return 'null';
    if (isScalar(node)) return String(node.value);
    throw new YamlProblem({
      offset: startOf(node),
      message: 'A map or a list cannot be a key.',
      remedy: 'Use text as key.',
    });
  }

  #readMap(map: YAMLMap<unknown, unknown>, depth: number) {
    const result: Record<string, unknown> = {};
    const seen = new Set<string>();
    for (const pair of map.items) {
      if (isAlias(pair.key)) this.#bind(pair.key);
      const key = this.keyOf(pair);
      const value = this.read(pair.value as Node | null, depth);
      if (seen.has(key)) {
        this.problems.push(
          new YamlProblem({
            offset: startOf(pair.key as Node),
            message: `The key ${JSON.stringify(
              key,
            )} is written twice in one map.`,
            remedy: 'Keep one of the two.',
          }),
        );
      } else {
        seen.add(key);
        define(result, key, value);
      }
    }
    return result;
  }

  #expand(alias: Alias, depth: number): unknown {
    const target = this.#bind(alias);
    this.#expansions += 1;
    if (this.#expansions > limits.yamlAliases) {
      throw new YamlProblem({
        offset: startOf(alias),
        message: `More than ${limits.yamlAliases} aliases are expanded in this text.`,
        remedy: 'Write the repeated parts out.',
      });
    }
    this.#expanding += 1;
    const value = this.read(target, depth);
    this.#expanding -= 1;
    return value;
  }

  #bind(alias: Alias): Node {
    const target = this.#targets.get(alias) ?? this.#anchors.get(alias.source);
    if (!target || this.#open.has(target)) {
      throw new YamlProblem({
        offset: startOf(alias),
        message: target
          ? `The alias *${alias.source} stands inside what it refers to.`
          : `There is no anchor &${alias.source} above this alias.`,
        remedy: 'Write the value out.',
      });
    }
    this.#targets.set(alias, target);
    return target;
  }
}

/** @internal */
export function startOf(node: Node | null): number {
  return node?.range?.[0] ?? 0;
}

function jsonScalar(value: unknown, offset: number) {
  if (typeof value === 'number' && !Number.isFinite(value)) {
    throw new YamlProblem({
      offset,
      message: 'Infinity and "not a number" cannot be written as JSON.',
      remedy: 'Write a finite number, or put the word in quotes.',
    });
  }
  return value;
}

/** As a plain own property, also for `__proto__`, which an assignment would take for the prototype. */
function define(target: object, key: string, value: unknown) {
  Object.defineProperty(target, key, {
    value,
    configurable: true,
    enumerable: true,
    writable: true,
  });
}
