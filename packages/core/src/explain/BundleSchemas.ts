import type { BundleTree } from '../bundle';
import {
  listSchemaProperties,
  type SchemaProperty,
} from '../contract/configuration/listSchemaProperties';
import { isMap } from '../contract/isMap';
import { readDocument } from '../document/readDocument';

/** Keys of one schema; `truncated` when there are more. @internal */
export interface SchemaKeys {
  properties: SchemaProperty[];
  truncated: boolean;
}

/**
 * The JSON Schemas of a bundle, each read once, however many entries name it.
 *
 * @internal
 */
export class BundleSchemas {
  readonly #bundle: BundleTree | undefined;

  readonly #keys = new Map<string, SchemaKeys | undefined>();

  static create(bundle: BundleTree | undefined): BundleSchemas {
    return new BundleSchemas(bundle);
  }

  private constructor(bundle: BundleTree | undefined) {
    this.#bundle = bundle;
  }

  /** Nothing when the file is missing or is no schema. */
  keysOf(file: string | undefined): SchemaKeys | undefined {
    if (file === undefined) return undefined;
    if (!this.#keys.has(file)) this.#keys.set(file, this.#read(file));
    return this.#keys.get(file);
  }

  #read(file: string): SchemaKeys | undefined {
    const text = this.#bundle?.text(file);
    const reading = text === undefined ? undefined : readDocument(text);
    return reading && 'value' in reading && isMap(reading.value)
      ? listSchemaProperties(reading.value)
      : undefined;
  }
}
