import { constraint } from './constraint';
import type { CompareKeyword } from './Schema';

/** Formats whose values are all of other formats too. */
const WIDER: ReadonlyMap<unknown, readonly unknown[]> = new Map([
  ['int8', ['int16', 'int32', 'int64']],
  ['int16', ['int32', 'int64']],
  ['int32', ['int64']],
  ['float', ['double']],
  ['email', ['idn-email']],
  ['hostname', ['idn-hostname']],
  ['uri', ['uri-reference', 'iri', 'iri-reference']],
  ['uri-reference', ['iri-reference']],
  ['iri', ['iri-reference']],
]);

/** Formats that only say how to show a value. */
const HINTS: ReadonlySet<unknown> = new Set([undefined, 'password']);

const formats = constraint('format');
const patterns = constraint('pattern');
const multiples = constraint('multiple');
const unique = constraint('uniqueness');

/** Compares `format`. No format is wider than any. @internal */
export const compareFormats: CompareKeyword = (old, next, site) => {
  const [before, after] = [old.format, next.format];
  const fact = { place: site.place.key('format'), old: before, new: after };
  if (HINTS.has(before) && HINTS.has(after)) {
    site.report('schema.text-changed', { ...fact, type: 'modified' });
  } else if (HINTS.has(after) || WIDER.get(before)?.includes(after)) {
    site.report(formats.widened, { ...fact, type: 'modified' });
  } else if (HINTS.has(before) || WIDER.get(after)?.includes(before)) {
    site.report(formats.narrowed, { ...fact, type: 'modified' });
  } else {
    site.report('schema.format-changed', { ...fact, type: 'modified' });
  }
};

/** Compares `pattern`. Whether one pattern allows more than another cannot be told. @internal */
export const comparePatterns: CompareKeyword = (old, next, site) => {
  const [before, after] = [old.pattern, next.pattern];
  const fact = { place: site.place.key('pattern'), old: before, new: after };
  if (before === undefined) {
    site.report(patterns.narrowed, { ...fact, type: 'added' });
  } else if (after === undefined) {
    site.report(patterns.widened, { ...fact, type: 'removed' });
  } else {
    site.report('schema.pattern-changed', { ...fact, type: 'modified' });
  }
};

/** Compares `multipleOf`: multiples of 10 are multiples of 5 too. @internal */
export const compareMultiples: CompareKeyword = (old, next, site) => {
  const [before, after] = [old.multipleOf, next.multipleOf];
  const fact = {
    place: site.place.key('multipleOf'),
    type: 'modified' as const,
    old: before,
    new: after,
  };
  if (before === undefined || isMultiple(after, before)) {
    site.report(multiples.narrowed, fact);
  } else if (after === undefined || isMultiple(before, after)) {
    site.report(multiples.widened, fact);
  } else {
    site.report('schema.multiple-changed', fact);
  }
};

function isMultiple(value: unknown, of: unknown): boolean {
  if (typeof value !== 'number' || typeof of !== 'number') return false;
  return Number.isInteger(value / of);
}

/** Compares `uniqueItems`. @internal */
export const compareUniqueness: CompareKeyword = (old, next, site) => {
  const [before, after] = [old.uniqueItems === true, next.uniqueItems === true];
  if (before === after) return;
  site.report(after ? unique.narrowed : unique.widened, {
    place: site.place.key('uniqueItems'),
    type: 'modified',
    old: before,
    new: after,
  });
};
