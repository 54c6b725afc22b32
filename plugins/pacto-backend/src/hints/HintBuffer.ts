import type { Hint } from './HintQueue';

/** What one window may hold. A pattern fits any number of names, and each becomes work. */
const MAX_REPOSITORIES = 1000;
const MAX_TAGS = 100;

/** A {@link Hint} before its repository is looked up. @internal */
export interface BufferedHint {
  hint: Hint;
  /** The source has it by a name or pattern; otherwise only if it found it by itself. */
  covered: boolean;
}

/**
 * The hints of a short while, one for each repository whatever their order and number.
 *
 * @internal
 */
export class HintBuffer {
  readonly #hints = new Map<
    string,
    { sourceId: string; covered: boolean; tags: Set<string> }
  >();

  static create(): HintBuffer {
    return new HintBuffer();
  }

  private constructor() {}

  /** `false` when it is full. A tag too many is left out: the next sync of the source looks at it. */
  add(options: {
    sourceId: string;
    covered: boolean;
    repository: string;
    tag?: string;
  }): boolean {
    const { sourceId, covered, repository, tag } = options;
    let hint = this.#hints.get(repository);
    if (!hint) {
      if (this.#hints.size >= MAX_REPOSITORIES) return false;
      hint = { sourceId, covered, tags: new Set() };
      this.#hints.set(repository, hint);
    }
    if (tag && hint.tags.size < MAX_TAGS) hint.tags.add(tag);
    return true;
  }

  isEmpty(): boolean {
    return this.#hints.size === 0;
  }

  /** Empties it. Sorted by repository. */
  take(): BufferedHint[] {
    const hints = [...this.#hints]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([repository, { sourceId, covered, tags }]) => ({
        covered,
        hint: {
          sourceId,
          repository,
          reason: 'hint' as const,
          tags: [...tags].sort(),
        },
      }));
    this.#hints.clear();
    return hints;
  }
}
