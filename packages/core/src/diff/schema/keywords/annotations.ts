import type { ChangeType } from '../../change';
import type { RuleChoice } from '../Fact';
import type { Site } from '../Site';
import type { Schema } from './Schema';

/** Keywords that only describe. @internal */
export const texts: ReadonlySet<string> = new Set([
  'title',
  'description',
  '$comment',
  'example',
  'examples',
  'externalDocs',
]);

/** Whether a keyword says nothing about which values are allowed. @internal */
export function isAnnotation(keyword: string): boolean {
  return (
    texts.has(keyword) ||
    keyword === 'default' ||
    keyword === 'deprecated' ||
    keyword.startsWith('x-')
  );
}

const defaults: RuleChoice = {
  request: 'schema.request-default-changed',
  response: 'schema.response-default-changed',
};

/** Tells that a keyword differs, whatever it says. @internal */
export function tellKeyword(
  keyword: string,
  { old, next, site }: { old: Schema; next: Schema; site: Site },
): void {
  const [before, after] = [old[keyword], next[keyword]];
  // What describes may hold references for tools; where they lead is compared where it is used.
  if (isAnnotation(keyword) && site.walk.writtenAlike(before, after)) return;
  site.report(rulesOf(keyword), {
    place: site.place.key(keyword),
    type: typeOf(before, after),
    old: before,
    new: after,
  });
}

function rulesOf(keyword: string): RuleChoice {
  if (keyword === 'default') return defaults;
  if (texts.has(keyword)) return 'schema.text-changed';
  return keyword.startsWith('x-')
    ? 'schema.extension-changed'
    : 'schema.keyword-changed';
}

/** @internal */
export function typeOf(before: unknown, after: unknown): ChangeType {
  if (before === undefined) return 'added';
  return after === undefined ? 'removed' : 'modified';
}
