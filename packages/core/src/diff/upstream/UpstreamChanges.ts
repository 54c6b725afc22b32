import type { ChangeSubject, ChangeType } from '../change';
import type { ChangeCollector } from '../ChangeCollector';
import { rowId } from './upstreamRow';

/** What is compared: texts as upstream shows them, absent when a side has none. @internal */
export interface FieldValues {
  old?: string;
  next?: string;
}

/**
 * Adds changes by the rows of one of upstream's tables.
 *
 * @internal
 */
export class UpstreamChanges {
  readonly #changes: ChangeCollector;

  readonly #table: string;

  static create(changes: ChangeCollector, table: string): UpstreamChanges {
    return new UpstreamChanges(changes, table);
  }

  private constructor(changes: ChangeCollector, table: string) {
    this.#changes = changes;
    this.#table = table;
  }

  about(subject: ChangeSubject): UpstreamChanges {
    return new UpstreamChanges(this.#changes.about(subject), this.#table);
  }

  /** @param row - Path of the row when names of entries make the path of the change differ from it. */
  add(
    type: ChangeType,
    path: string,
    values: FieldValues,
    row: string = path,
  ): void {
    const { old, next } = values;
    this.#changes.add(rowId(this.#table, row, type), {
      path,
      type,
      ...(old === undefined ? {} : { oldValue: old }),
      ...(next === undefined ? {} : { newValue: next }),
    });
  }

  /** Added, removed or modified by which sides have a value; nothing when they are equal. */
  field(path: string, values: FieldValues, row?: string): void {
    const { old, next } = values;
    if (old === next) return;
    if (old === undefined) this.add('added', path, values, row);
    else if (next === undefined) this.add('removed', path, values, row);
    else this.add('modified', path, values, row);
  }

  /** For fields where upstream takes an absent value for an empty one. */
  always(path: string, values: FieldValues): void {
    const { old = '', next = '' } = values;
    if (old !== next) this.add('modified', path, { old, next });
  }
}
