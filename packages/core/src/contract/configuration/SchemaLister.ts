import { limits } from '../../limits';
import { isMap } from '../isMap';
import { compact } from '../load/Fields';
import type { SchemaProperty } from './listSchemaProperties';
import {
  factsOf,
  pointer,
  saysMore,
  schemasOf,
  textOf,
  type Facts,
  type Schema,
} from './schemaParts';

/** One of the schemas that speak about one value. */
interface Part {
  schema: Schema;
  /** Not just one of several alternatives. */
  certain: boolean;
}

const join = (prefix: string, name: string) =>
  prefix ? `${prefix}.${name}` : name;

/**
 * Walks one schema and collects rows.
 *
 * @internal
 */
export class SchemaLister {
  readonly #root: unknown;

  readonly #rows = new Map<string, SchemaProperty>();

  /** Thousands of references may lead to one schema with a million values. */
  readonly #facts = new Map<Schema, Facts>();

  readonly #targets = new Map<string, unknown>();

  #nodes = 0;

  #truncated = false;

  constructor(root: unknown) {
    this.#root = root;
  }

  list() {
    this.#walk('', this.#partsOf(this.#root, []), []);
    return { properties: [...this.#rows.values()], truncated: this.#truncated };
  }

  /** @param chain - The schemas on the way from the root, to notice a cycle. */
  #walk(prefix: string, parts: Part[], chain: Schema[]) {
    if (chain.length >= limits.schemaDepth) {
      this.#truncated ||= parts.length > 0;
      return;
    }
    for (const { schema, certain } of parts) {
      const below = [...chain, schema];
      const { required } = this.#factsOf(schema);
      const named = isMap(schema.properties) ? schema.properties : {};
      for (const [name, property] of Object.entries(named)) {
        const isRequired = certain && required.has(name);
        this.#row(join(prefix, name), property, isRequired, below);
      }
      if (isMap(schema.additionalProperties)) {
        this.#row(join(prefix, '*'), schema.additionalProperties, false, below);
      }
      this.#walk(`${prefix}[]`, this.#partsOf(schema.items, below), below);
    }
  }

  #row(key: string, schema: unknown, required: boolean, chain: Schema[]) {
    if (this.#nodes >= limits.schemaNodes) {
      this.#truncated = true;
      return;
    }
    const parts = this.#partsOf(schema, chain);
    const first = <T>(read: (part: Schema) => T | undefined) =>
      parts.map(part => read(part.schema)).find(value => value !== undefined);
    const row: SchemaProperty = {
      key,
      type: this.#typeOf(parts, chain),
      required: required || (this.#rows.get(key)?.required ?? false),
      default: first(part => part.default),
      description: first(part => textOf(part.description)),
      enum: first(part => {
        if (Array.isArray(part.enum)) return part.enum;
        return 'const' in part ? [part.const] : undefined;
      }),
      format: first(part => textOf(part.format)),
    };
    this.#rows.set(key, compact(row));
    this.#walk(key, parts, chain);
  }

  /** The schema itself, what it refers to, and its alternatives, flattened; none for what is no schema. */
  #partsOf(root: unknown, chain: Schema[]): Part[] {
    const parts = new Map<Schema, Part>();
    const waiting: Part[] = isMap(root)
      ? [{ schema: root, certain: true }]
      : [];
    for (let part = waiting.pop(); part; part = waiting.pop()) {
      const { schema, certain } = part;
      this.#nodes += 1;
      if (this.#nodes > limits.schemaNodes) {
        this.#truncated = true;
        break;
      }
      if (chain.includes(schema)) {
        this.#truncated = true;
      } else if (!parts.has(schema)) {
        this.#truncated ||= saysMore(schema);
        parts.set(schema, part);
        const wait = (schemas: Schema[], sure: boolean) => {
          for (const next of schemas.toReversed()) {
            waiting.push({ schema: next, certain: sure });
          }
        };
        wait(schemasOf(schema.oneOf), false);
        wait(schemasOf(schema.anyOf), false);
        wait(schemasOf(schema.allOf), certain);
        wait(this.#target(schema.$ref), certain);
      }
    }
    return [...parts.values()];
  }

  #target(ref: unknown): Schema[] {
    if (ref === undefined) return [];
    const target = typeof ref === 'string' ? this.#resolve(ref) : undefined;
    if (isMap(target)) return [target];
    this.#truncated = true;
    return [];
  }

  #resolve(ref: string): unknown {
    if (!this.#targets.has(ref)) {
      const isInside = /^#(?:\/|$)/.test(ref);
      this.#targets.set(
        ref,
        isInside ? pointer(this.#root, ref.slice(1)) : undefined,
      );
    }
    return this.#targets.get(ref);
  }

  #factsOf(schema: Schema): Facts {
    let facts = this.#facts.get(schema);
    if (!facts) {
      facts = factsOf(schema);
      this.#facts.set(schema, facts);
    }
    return facts;
  }

  #typeOf(parts: Part[], chain: Schema[]): string {
    const types = new Set(
      parts.flatMap(({ schema }) => this.#factsOf(schema).types),
    );
    if (types.size > 1) types.delete('any');
    const names = [...types].map(type =>
      type === 'array' ? `${this.#itemType(parts, chain)}[]` : type,
    );
    return names.join(' | ') || 'any';
  }

  #itemType(parts: Part[], chain: Schema[]): string {
    const items = parts.map(({ schema }) => schema.items).find(isMap);
    if (!items || chain.length >= limits.schemaDepth) return 'any';
    const type = this.#typeOf(this.#partsOf(items, chain), [...chain, items]);
    return type.includes(' | ') ? `(${type})` : type;
  }
}
