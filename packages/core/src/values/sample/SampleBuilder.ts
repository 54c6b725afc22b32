import { isMap } from '../../contract/isMap';
import type { Schema } from '../../contract/configuration/schemaParts';
import { SchemaMerger } from './SchemaMerger';
import { sampleScalar } from './sampleScalar';
import { sizeOf } from './sizeOf';

/** A sample is read by people. */
const MOST_NODES = 1_000;
/** Schemas on the way from the root; some levels have several. */
const MOST_LEVELS = 64;
const MOST_ITEMS = 20;
/** Characters of what the schema gives as values; one of them may stand in many places. */
const MOST_CHARACTERS = 100_000;
/** Characters of a comment; the whole text is beside the schema. */
const NOTE_LENGTH = 300;

/** @internal */
export type SampleNode =
  | {
      kind: 'map';
      note?: string;
      entries: { key: string; node: SampleNode }[];
    }
  | { kind: 'list'; note?: string; items: SampleNode[] }
  /** `isMadeUp`: nothing in the schema says that it is a good value. */
  | { kind: 'value'; note?: string; value: unknown; isMadeUp: boolean };

/**
 * Makes up values by a schema.
 *
 * @internal
 */
export class SampleBuilder {
  readonly #schema: unknown;
  readonly #merger: SchemaMerger;
  readonly #onlyRequired: boolean;
  #nodes = 0;
  #characters = 0;

  /** Something that belongs into the sample is left out. */
  truncated = false;

  static create(options: {
    schema: unknown;
    onlyRequired: boolean;
  }): SampleBuilder {
    return new SampleBuilder(options);
  }

  private constructor(options: { schema: unknown; onlyRequired: boolean }) {
    this.#schema = options.schema;
    this.#merger = SchemaMerger.create(options.schema);
    this.#onlyRequired = options.onlyRequired;
  }

  build(): SampleNode {
    const node = this.#node(this.#schema, new Set());
    return node ?? { kind: 'map', entries: [] };
  }

  /** @param above - The schemas on the way from the root, to notice a cycle. */
  #node(schema: unknown, above: ReadonlySet<Schema>): SampleNode | undefined {
    const parts = this.#merger.partsOf(schema);
    if (!this.#mayEnter(parts, above)) {
      this.truncated = true;
      return undefined;
    }
    this.#nodes += 1;
    const merged = this.#merger.merge(parts);
    const note = noteOf(merged);
    const given = givenValue(merged);
    if (given) return this.#give(given, note);
    const below = new Set([...above, ...parts]);
    const type = typeOf(merged) ?? (above.size === 0 ? 'object' : 'string');
    switch (type) {
      case 'object':
        return { kind: 'map', note, entries: this.#entries(merged, below) };
      case 'array':
        return { kind: 'list', note, items: this.#items(merged, below) };
      default:
        return {
          kind: 'value',
          note,
          value: sampleScalar(type, merged),
          isMadeUp: true,
        };
    }
  }

  #give({ value }: { value: unknown }, note?: string): SampleNode | undefined {
    this.#characters += sizeOf(value, MOST_CHARACTERS);
    if (this.#characters <= MOST_CHARACTERS) {
      return { kind: 'value', note, value, isMadeUp: false };
    }
    this.truncated = true;
    return undefined;
  }

  #entries(merged: Schema, above: ReadonlySet<Schema>) {
    const properties = merged.properties as Map<string, unknown>;
    const required = merged.required as Set<string>;
    const named = [...properties].filter(
      ([key]) => !this.#onlyRequired || required.has(key),
    );
    const unnamed = [...required].filter(key => !properties.has(key));
    const entries: { key: string; node: SampleNode }[] = [];
    for (const [key, property] of [
      ...named,
      ...unnamed.map(name => [name, {}] as const),
    ]) {
      if (this.#isFull) {
        this.truncated = true;
        break;
      }
      const node = this.#node(property, above);
      if (node) entries.push({ key, node });
    }
    return entries;
  }

  #items({ items, minItems }: Schema, above: ReadonlySet<Schema>) {
    if (!isMap(items)) return [];
    const least = typeof minItems === 'number' ? minItems : 0;
    this.truncated ||= least > MOST_ITEMS;
    const wanted = Math.max(least, this.#onlyRequired ? 0 : 1);
    return Array.from({ length: Math.min(wanted, MOST_ITEMS) }).flatMap(
      () => this.#node(items, above) ?? [],
    );
  }

  get #isFull(): boolean {
    return (
      this.#nodes >= MOST_NODES ||
      this.#characters > MOST_CHARACTERS ||
      this.#merger.exhausted
    );
  }

  #mayEnter(parts: Set<Schema>, above: ReadonlySet<Schema>): boolean {
    return (
      !this.#isFull &&
      above.size < MOST_LEVELS &&
      ![...parts].some(part => above.has(part))
    );
  }
}

/** What the schema itself says would be a value. */
function givenValue(schema: Schema): { value: unknown } | undefined {
  for (const keyword of ['const', 'default', 'example']) {
    if (schema[keyword] !== undefined) return { value: schema[keyword] };
  }
  for (const keyword of ['examples', 'enum']) {
    const values = schema[keyword];
    if (Array.isArray(values) && values.length > 0) return { value: values[0] };
  }
  return undefined;
}

function typeOf(schema: Schema): string | undefined {
  const type = Array.isArray(schema.type) ? schema.type[0] : schema.type;
  if (typeof type === 'string') return type;
  const properties = schema.properties as Map<string, unknown>;
  if (properties.size > 0) return 'object';
  return schema.items === undefined ? undefined : 'array';
}

function noteOf({ description, title }: Schema): string | undefined {
  const text = [description, title].find(each => typeof each === 'string');
  if (typeof text !== 'string') return undefined;
  return text.length > NOTE_LENGTH ? `${text.slice(0, NOTE_LENGTH)}…` : text;
}
