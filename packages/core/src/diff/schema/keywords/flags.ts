import type { CompareKeyword } from './Schema';

function compareFlag(
  flag: string,
  rules: {
    set: string | { request: string; response: string };
    unset: string | { request: string; response: string };
  },
): CompareKeyword {
  return (old, next, site) => {
    const [before, after] = [old[flag] === true, next[flag] === true];
    if (before === after) return;
    site.report(after ? rules.set : rules.unset, {
      place: site.place.key(flag),
      type: 'modified',
      old: before,
      new: after,
    });
  };
}

/** @internal */
export const compareReadOnly = compareFlag('readOnly', {
  set: {
    request: 'schema.request-became-read-only',
    response: 'schema.response-became-read-only',
  },
  unset: 'schema.no-longer-read-only',
});

/** @internal */
export const compareWriteOnly = compareFlag('writeOnly', {
  set: {
    request: 'schema.request-became-write-only',
    response: 'schema.response-became-write-only',
  },
  unset: 'schema.no-longer-write-only',
});

/** @internal */
export const compareDeprecated = compareFlag('deprecated', {
  set: 'schema.deprecated',
  unset: 'schema.no-longer-deprecated',
});
