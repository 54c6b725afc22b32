import type { FleetConflict } from './types';

/**
 * Ranges or versions, with those who declare them.
 *
 * @internal
 */
export class Sides {
  readonly #services = new Map<string, Set<string>>();

  add(text: string, service: string) {
    const known = this.#services.get(text) ?? new Set();
    this.#services.set(text, known.add(service));
  }

  get texts(): string[] {
    return [...this.#services.keys()].sort();
  }

  list(texts = this.texts): FleetConflict['sides'] {
    return texts.map(text => ({
      text,
      services: [...this.#services.get(text)!],
    }));
  }
}
