import { isMap } from '../../contract/isMap';
import { limits } from '../../limits';
import type { ItemField } from '../ItemDescription';
import { clip, descriptionOf } from '../texts';
import { type Child, childrenOf } from './childrenOf';
import { constraintsOf, defaultOf, valuesOf } from './constraints';
import { lengthOf } from './lengthOf';
import type { Schema, SchemaReader } from './SchemaReader';
import { alternativesOf, hasProperties, typeText } from './typeText';

/** @internal */
export interface FieldList {
  fields: ItemField[];
  omitted: number;
}

/** Lists and maps around the fields of an entry. */
const WRAPPINGS = 8;

/**
 * Flattens schemas into rows. A schema on the way to itself is named and not entered again.
 *
 * @internal
 */
export class FieldLister {
  readonly #reader: SchemaReader;
  readonly #fields: ItemField[] = [];
  #omitted = 0;

  /** The fields of a value; the value itself is one when there is more to say of it than that it has fields. */
  static list(
    value: unknown,
    reader: SchemaReader,
    { required = true }: { required?: boolean } = {},
  ): FieldList {
    const lister = new FieldLister(reader);
    const parts = reader.parts(reader.map(value));
    const isPlain =
      hasProperties(parts) &&
      alternativesOf(parts).length === 0 &&
      constraintsOf(parts, reader).length === 0 &&
      // It may be null too.
      !typeText(value, reader).includes(' | ');
    if (isPlain) lister.#below(value, 0, []);
    else lister.add({ name: '', value, required });
    return lister.result();
  }

  static create(reader: SchemaReader): FieldLister {
    return new FieldLister(reader);
  }

  private constructor(reader: SchemaReader) {
    this.#reader = reader;
  }

  /** A field and those below it. `more`: what its place says about it, apart from its schema. */
  add(child: Child, more: Partial<ItemField> = {}): void {
    this.#row(child, 0, [], more);
  }

  result(): FieldList {
    return { fields: this.#fields, omitted: this.#omitted };
  }

  #row(
    { name, value, required }: Child,
    depth: number,
    chain: readonly Schema[],
    more: Partial<ItemField> = {},
  ): void {
    if (this.#fields.length >= limits.partFields) {
      this.#omitted += 1;
      return;
    }
    const reader = this.#reader;
    const written = isMap(value) ? value : {};
    const opened = reader.map(value);
    const parts = [...new Set([written, ...reader.parts(opened)])];
    const isCycle = chain.includes(innermost(value, reader));
    const constraints = [
      ...(more.constraints ?? []),
      ...constraintsOf(parts, reader),
      ...(isCycle ? ['recursive'] : []),
    ];
    const fallback = defaultOf(reader.first(parts, 'default'));
    const values = valuesOf(parts);
    const description =
      more.description ?? parts.map(descriptionOf).find(Boolean);
    const field: ItemField = {
      name: clip(name),
      depth,
      type: typeText(value, reader),
      required,
      deprecated: more.deprecated ?? reader.first(parts, 'deprecated') === true,
      ...(fallback === undefined ? {} : { default: fallback }),
      ...(constraints.length > 0 ? { constraints } : {}),
      ...(description === undefined ? {} : { description }),
      ...(values === undefined ? {} : { values }),
    };
    if (!reader.take(lengthOf(field))) {
      this.#omitted += 1;
      return;
    }
    this.#fields.push(field);
    if (!isCycle) this.#below(value, depth + 1, chain);
  }

  #below(value: unknown, depth: number, chain: readonly Schema[]): void {
    const reader = this.#reader;
    const schema = innermost(value, reader);
    const below = [...chain, schema];
    const children = childrenOf(schema, reader, below);
    if (depth >= limits.fieldDepth) {
      this.#omitted += children.length;
      return;
    }
    for (const child of children) this.#row(child, depth, below);
  }
}

/** The schema inside of lists and maps. */
function innermost(value: unknown, reader: SchemaReader): Schema {
  let schema = reader.map(value);
  for (let step = 0; step < WRAPPINGS; step += 1) {
    const parts = reader.parts(schema);
    if (hasProperties(parts)) return schema;
    const inside =
      reader.first(parts, 'items') ??
      reader.first(parts, 'additionalProperties');
    if (!isMap(inside)) return schema;
    schema = reader.map(inside);
  }
  return schema;
}
