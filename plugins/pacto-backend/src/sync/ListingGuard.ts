import type { SyncSettings } from '../config';
import type { ListedRepository, Problem, Stores } from '../store';

/**
 * Doubts a listing that lost many repositories at once: lost rights and half answers look just like that. Only when it
 * says so again and again is it believed.
 *
 * @internal
 */
export class ListingGuard {
  readonly #options: {
    stores: Stores;
    sourceId: string;
    settings: SyncSettings['shrinkGuard'];
  };

  static create(options: {
    stores: Stores;
    sourceId: string;
    settings: SyncSettings['shrinkGuard'];
  }): ListingGuard {
    return new ListingGuard(options);
  }

  private constructor(options: {
    stores: Stores;
    sourceId: string;
    settings: SyncSettings['shrinkGuard'];
  }) {
    this.#options = options;
  }

  /** Why it is not believed yet; undefined when it is. */
  async doubt(
    known: readonly ListedRepository[],
    present: ReadonlySet<string>,
    at: string,
  ): Promise<Problem | undefined> {
    const { stores, sourceId, settings } = this.#options;
    const active = known.filter(({ missingSince }) => !missingSince);
    const gone = active.filter(({ repository }) => !present.has(repository));
    if (gone.length <= active.length * settings.share) {
      await stores.doubts.clear(sourceId);
      return undefined;
    }
    const { looks } = await stores.doubts.note(sourceId, at);
    if (looks >= settings.looks) {
      await stores.doubts.clear(sourceId);
      return undefined;
    }
    return {
      code: 'LISTING_SHRANK',
      message:
        'The source lists far fewer repositories than before; all are kept until it said so several times in a row',
      remedy:
        'Check what the credentials may list. If the repositories are meant to be gone, wait for the next syncs.',
    };
  }
}
