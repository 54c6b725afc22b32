import { isAlias, isMap, isScalar, isSeq } from 'yaml';
import type { Alias, Node, Pair, YAMLMap } from 'yaml';
import { defineKey } from '../defineKey';
import { limits } from '../../limits';
import * as problems from './problems';
import type { YamlProblem } from './YamlProblem';

/** Where a key of a map and its value are written. @internal */
export interface Entry {
  key: Node | null;
  value: Node | null;
}

type Raw = Record<string, unknown>;

/**
 * Turns a YAML tree into JSON-like data: aliases expanded within limits, merge keys (`<<`) applied as upstream's
 * parser does, keys as text, own properties only.
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

  /** By map and key; a search through the pairs would be quadratic. */
  readonly #entries = new Map<Node, Map<string, Entry>>();

  #expansions = 0;

  #expanding = 0;

  /** Where the outermost alias is written that is being expanded. */
  #expandedAt = 0;

  #nodes = 0;

  /** @throws YamlProblem on a limit, a circular or unknown alias, or a value that JSON cannot hold. */
  read(node: Node | null, depth = 0): unknown {
    this.#nodes += 1;
    if (this.#nodes > limits.yamlNodes) {
      throw problems.tooMany(this.#placeOf(node));
    }
    if (node === null) return null;
    if (isAlias(node)) return this.#expand(node, depth);
    // Inside an expansion the anchors were seen before, and may have been set again since.
    if (node.anchor && this.#expanding === 0) {
      this.#anchors.set(node.anchor, node);
    }
    if (isScalar(node)) return jsonScalar(node.value, startOf(node));
    if (depth >= limits.yamlDepth) throw problems.tooDeep(this.#placeOf(node));
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

  /** A key of a map that was read, merged ones included. */
  entry(map: Node, key: string): Entry | undefined {
    return this.#entries.get(map)?.get(key);
  }

  /** The key as text. Numbers and booleans are written as JSON writes them. */
  #keyOf(pair: Pair<unknown, unknown>): string {
    if (isAlias(pair.key)) this.#bind(pair.key);
    const node = this.resolve(pair.key as Node | null);
    if (node === null) return 'null';
    if (isScalar(node)) return String(node.value);
    throw problems.notAKey(startOf(node));
  }

  #readMap(map: YAMLMap<unknown, unknown>, depth: number): Raw {
    const result: Raw = {};
    const entries = new Map<string, Entry>();
    const seen = new Set<string>();
    let merge: { node: Node | null; value: unknown } | undefined;
    for (const pair of map.items) {
      const key = this.#keyOf(pair);
      const node = pair.value as Node | null;
      const value = this.read(node, depth);
      if (seen.has(key)) {
        this.problems.push(
          problems.writtenTwice(startOf(pair.key as Node), key),
        );
      } else if (isMergeKey(pair.key)) {
        merge = { node, value };
      } else {
        entries.set(key, { key: pair.key as Node | null, value: node });
        defineKey(result, key, value);
      }
      seen.add(key);
    }
    for (const { from, value } of merge ? this.#sourcesOf(merge) : []) {
      for (const [key, entry] of from) {
        if (entries.has(key)) continue;
        entries.set(key, entry);
        defineKey(result, key, value[key]);
      }
    }
    this.#entries.set(map, entries);
    return result;
  }

  /** The maps behind a merge key; what an earlier one says counts. */
  #sourcesOf({ node, value }: { node: Node | null; value: unknown }) {
    const nodes = isSeq(node) ? (node.items as Node[]) : [node];
    const values = isSeq(node) ? (value as unknown[]) : [value];
    return nodes.map((item, index) => {
      const target = this.resolve(item);
      const from = target && this.#entries.get(target);
      if (!from) throw problems.notMergeable(startOf(item));
      return { from, value: values[index] as Raw };
    });
  }

  #expand(alias: Alias, depth: number): unknown {
    const target = this.#bind(alias);
    this.#expansions += 1;
    if (this.#expansions > limits.yamlAliases) {
      throw problems.tooManyAliases(this.#placeOf(alias));
    }
    if (this.#expanding === 0) this.#expandedAt = startOf(alias);
    this.#expanding += 1;
    const value = this.read(target, depth);
    this.#expanding -= 1;
    return value;
  }

  /** A limit is passed by what is written last, not by what an alias brings from further up. */
  #placeOf(node: Node | null): number {
    return this.#expanding > 0 ? this.#expandedAt : startOf(node);
  }

  #bind(alias: Alias): Node {
    const { source } = alias;
    const target = this.#targets.get(alias) ?? this.#anchors.get(source);
    if (!target) throw problems.unknownAlias(startOf(alias), source);
    if (this.#open.has(target)) {
      throw problems.circularAlias(startOf(alias), source);
    }
    this.#targets.set(alias, target);
    return target;
  }
}

/** @internal */
export function startOf(node: Node | null): number {
  return node?.range?.[0] ?? 0;
}

/** `<<` without quotes or tag. */
function isMergeKey(key: unknown): boolean {
  return (
    isScalar(key) &&
    key.value === '<<' &&
    key.type === 'PLAIN' &&
    key.tag === undefined
  );
}

function jsonScalar(value: unknown, offset: number) {
  if (typeof value === 'number' && !Number.isFinite(value)) {
    throw problems.notFinite(offset);
  }
  return value;
}
