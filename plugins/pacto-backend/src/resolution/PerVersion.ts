import type { Moments } from './Moments';
import type { View } from './View';

/**
 * Something that is derived from all that is stored, kept until the fleet has another version. One request is given
 * the same one whenever it asks. One load runs at a time: while a sync changes the fleet, those who come meanwhile
 * share the load that begins after they asked.
 *
 * @internal
 */
export class PerVersion<T> {
  readonly #moments: Pick<Moments, 'of'>;
  readonly #load: () => Promise<T>;
  readonly #given = new WeakMap<View, Promise<T>>();
  #current?: { version: string; value: Promise<T> };
  #next?: { version: string; value: Promise<T> };

  static create<T>(options: {
    moments: Pick<Moments, 'of'>;
    load(): Promise<T>;
  }): PerVersion<T> {
    return new PerVersion(options.moments, options.load);
  }

  private constructor(moments: Pick<Moments, 'of'>, load: () => Promise<T>) {
    this.#moments = moments;
    this.#load = load;
  }

  /** What changed before the moment of the request is in the value, and what changes after it may be. */
  of(view: View): Promise<T> {
    const given = this.#given.get(view) ?? this.#read(view);
    this.#given.set(view, given);
    return given;
  }

  async #read(view: View): Promise<T> {
    const { version } = await this.#moments.of(view);
    if (this.#current?.version === version) return this.#current.value;
    if (this.#next) this.#next.version = version;
    else this.#next = { version, value: this.#loadNext() };
    return this.#next.value;
  }

  async #loadNext(): Promise<T> {
    await this.#current?.value.catch(() => {});
    const current = { version: this.#next!.version, value: this.#load() };
    this.#next = undefined;
    this.#current = current;
    // Whoever waits gets the error; the next one tries again.
    current.value.catch(() => {
      if (this.#current === current) this.#current = undefined;
    });
    return current.value;
  }
}
