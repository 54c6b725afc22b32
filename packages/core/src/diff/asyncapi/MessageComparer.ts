import type { ChangeCollector } from '../ChangeCollector';
import {
  type Direction,
  type DirectionBits,
  directionBits,
  REQUEST,
  RESPONSE,
} from '../schema/Direction';
import type { SchemaComparer } from '../schema/SchemaComparer';
import { compareMessage } from './compareMessage';
import type { EventMessage } from './model';

interface MessagePair {
  old: EventMessage;
  next: EventMessage;
  path: string;
  directions: DirectionBits;
}

/**
 * Compares messages that belong together. One that many operations use is compared once, for all their directions.
 *
 * @internal
 */
export class MessageComparer {
  readonly #schemas: SchemaComparer;
  readonly #changes: ChangeCollector;
  readonly #pairs = new Map<unknown, Map<unknown, MessagePair>>();

  static create(options: {
    schemas: SchemaComparer;
    changes: ChangeCollector;
  }): MessageComparer {
    return new MessageComparer(options.schemas, options.changes);
  }

  private constructor(schemas: SchemaComparer, changes: ChangeCollector) {
    this.#schemas = schemas;
    this.#changes = changes;
  }

  /** @param options - `path`: of the operation. */
  add(options: {
    old: EventMessage;
    next: EventMessage;
    direction: Direction;
    path: string;
  }): void {
    const { old, next, direction } = options;
    const pairs = this.#pairs.get(old.source) ?? new Map();
    this.#pairs.set(old.source, pairs);
    const known = pairs.get(next.source);
    const directions = directionBits[direction];
    if (known) {
      known.directions |= directions;
      return;
    }
    pairs.set(next.source, {
      old,
      next,
      path: pathOf(old, options.path),
      directions,
    });
  }

  /** To be called once, after all of {@link MessageComparer.add}. */
  finish(): void {
    for (const pairs of this.#pairs.values()) {
      for (const { old, next, path, directions } of pairs.values()) {
        compareMessage({
          old,
          next,
          path,
          direction: joined(directions),
          schemas: this.#schemas,
          changes: this.#changes,
        });
      }
    }
  }
}

function joined(directions: DirectionBits): Direction {
  if (directions === REQUEST) return 'request';
  return directions === RESPONSE ? 'response' : 'both';
}

/** What is referred to does not belong to one operation. */
function pathOf({ name, isShared }: EventMessage, path: string): string {
  if (name === '') return `${path}.message`;
  return `${isShared ? 'asyncapi' : path}.messages[${name}]`;
}
