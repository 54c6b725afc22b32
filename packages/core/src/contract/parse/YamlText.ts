import { isScalar, isSeq } from 'yaml';
import type { Node } from 'yaml';
import type { Position } from '../../validation/finding';
import type { DocumentPath } from '../model';
import type { Lines } from './Lines';
import { type Entry, YamlReader, startOf } from './YamlReader';

/**
 * One YAML document with the way back from a value to its place in the text.
 *
 * @internal
 */
export class YamlText {
  /** JSON-like data: plain objects, arrays, strings, finite numbers, booleans and null. */
  readonly value: unknown;

  readonly #root: Node | null;

  readonly #reader: YamlReader;

  readonly #lines: Lines;

  constructor(options: {
    root: Node | null;
    reader: YamlReader;
    lines: Lines;
  }) {
    this.#root = options.root;
    this.#reader = options.reader;
    this.#lines = options.lines;
    this.value = options.reader.read(options.root);
  }

  /**
   * The place of what a path leads to, or of the nearest value above it: the scalar itself, the key of a map or list,
   * the start of an item. With `key` the place of that key in the map.
   */
  positionOf(path: DocumentPath, key?: string): Position {
    let node = this.#root;
    let offset = startOf(node);
    for (const step of key === undefined ? path : [...path, key]) {
      const found = this.#child(node, step);
      if (!found) break;
      node = found.value;
      const isText = isScalar(node) && node.source;
      offset = startOf(isText || !found.key ? node : found.key);
      if (step === key && found.key) offset = startOf(found.key);
    }
    return this.#lines.positionAt(offset);
  }

  /** The scalar at a path as the author wrote it: `1.10` where the value is the number 1.1. */
  writtenAt(path: DocumentPath): string | undefined {
    let node = this.#root;
    for (const step of path) node = this.#child(node, step)?.value ?? null;
    return isScalar(node) ? node.source : undefined;
  }

  #child(parent: Node | null, step: string | number): Entry | undefined {
    const node = this.#reader.resolve(parent);
    if (isSeq(node)) {
      const item = node.items[Number(step)] as Node | undefined;
      return item && { key: null, value: item };
    }
    return node ? this.#reader.entry(node, String(step)) : undefined;
  }
}
