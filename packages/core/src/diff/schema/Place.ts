import { schemaLimits } from './schemaLimits';

/**
 * A path that is put together only when it is shown; a comparison visits far more places than it reports.
 *
 * @internal
 */
export class Place {
  /** Parts above this one. */
  readonly depth: number;

  readonly #parent?: Place;

  readonly #text: string;

  readonly #name: string | number;

  readonly #end: string;

  static root(path: string): Place {
    return new Place(undefined, path, '', '');
  }

  private constructor(
    parent: Place | undefined,
    text: string,
    name: string | number,
    end: string,
  ) {
    this.#parent = parent;
    this.depth = parent ? parent.depth + 1 : 0;
    this.#text = text;
    this.#name = name;
    this.#end = end;
  }

  /** `.name` */
  key(name: string): Place {
    return new Place(this, '.', name, '');
  }

  /** `.name[item]` */
  item(name: string, item: string | number): Place {
    return new Place(this, `.${name}[`, item, ']');
  }

  /** `.name.key` */
  in(name: string, key: string): Place {
    return new Place(this, `.${name}.`, key, '');
  }

  toString(): string {
    const parts: string[] = [];
    let place: Place | undefined;
    do {
      place = place ? place.#parent : this;
      if (place) parts.push(place.#end, cut(place.#name), place.#text);
    } while (place);
    return parts.reverse().join('');
  }
}

/** Names are an author's, and a long one would be part of the path of each change below it. */
function cut(name: string | number): string {
  const text = String(name);
  const most = schemaLimits.valueLength;
  return text.length > most ? `${text.slice(0, most)}…` : text;
}
