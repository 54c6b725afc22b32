import type { Limitation } from '@pacto/backstage-plugin-pacto-common';

/**
 * What keeps a preview from being the whole truth.
 *
 * @internal
 */
export function previewLimitations(options: {
  sourceId: string;
  /** Repositories not looked at. */
  omitted: number;
  /** Repositories that could not be read. */
  unread: number;
  /** The list of repositories, or of known contracts, was too long. */
  cut: boolean;
  /** The caller does not see everything. */
  restricted: boolean;
}): Limitation[] {
  const { sourceId, omitted, unread, cut, restricted } = options;
  const texts: [code: string, applies: boolean, message: string][] = [
    [
      'NOT_LOOKED_AT',
      omitted > 0,
      `${counted(omitted)} not looked at; ask for them by name`,
    ],
    [
      'PARTIALLY_READ',
      unread > 0,
      `${counted(unread)} not read; the problem of each says why`,
    ],
    [
      'TOO_MANY',
      cut,
      'There is more than one preview takes into account; ask for fewer repositories',
    ],
    [
      'RESTRICTED',
      restricted,
      'Only what you may see takes part, so names may come out differently',
    ],
  ];
  return texts
    .filter(([, applies]) => applies)
    .map(([code, , message]) => ({ code, message, sourceId }));
}

function counted(count: number): string {
  return count === 1 ? '1 repository was' : `${count} repositories were`;
}
