import { mapAt } from '../schema/definitions';
import { typeOf } from '../schema/keywords/annotations';
import { differingKeys, mapOf, ownOf } from '../schema/keywords/Schema';
import type { Place } from '../schema/Place';
import { compareFields } from './compareFields';
import type { Fields, OpenApiWalk, Pair } from './OpenApiWalk';

const SECTION = '#/components/securitySchemes';

/** What decides how a consumer proves who it is. */
const IDENTITY = ['type', 'in', 'name', 'scheme'];

const URLS = ['authorizationUrl', 'tokenUrl', 'refreshUrl', 'openIdConnectUrl'];

const ELSEWHERE = new Set([...IDENTITY, ...URLS, 'flows', 'bearerFormat']);

/** @internal */
export function compareSecuritySchemes(root: Pair, walk: OpenApiWalk): void {
  const old = mapAt(root.old, SECTION);
  const next = mapAt(root.new, SECTION);
  for (const name of differingKeys(old, next, walk.same)) {
    const place = root.place.key('components').item('securitySchemes', name);
    const [before, after] = [ownOf(old, name), ownOf(next, name)];
    if (before === undefined) {
      walk.report('openapi.security-scheme-added', {
        place,
        type: 'added',
        new: name,
      });
    } else if (after === undefined) {
      walk.report('openapi.security-scheme-removed', {
        place,
        type: 'removed',
        old: name,
      });
    } else {
      const pair = walk.pair(before, after, place);
      if (pair) compareScheme(pair, walk);
    }
  }
}

function compareScheme(pair: Pair, walk: OpenApiWalk) {
  compareFields(pair, walk, { elsewhere: ELSEWHERE });
  for (const field of IDENTITY)
    tellField(field, 'openapi.security-scheme-changed', pair, walk);
  tellField('bearerFormat', 'openapi.text-changed', pair, walk);
  compareUrls(pair, walk);
  compareFlows(pair, walk);
}

function tellField(
  field: string,
  ruleId: string,
  { old, new: next, place }: Pair,
  walk: OpenApiWalk,
) {
  if (walk.same(old[field], next[field])) return;
  walk.report(ruleId, {
    place: place.key(field),
    type: typeOf(old[field], next[field]),
    old: old[field],
    new: next[field],
  });
}

function compareUrls(pair: Pair, walk: OpenApiWalk) {
  for (const field of URLS)
    tellField(field, 'openapi.security-url-changed', pair, walk);
}

function compareFlows(pair: Pair, walk: OpenApiWalk) {
  const [old, next] = [mapOf(pair.old.flows), mapOf(pair.new.flows)];
  compareNames(
    {
      old,
      next,
      at: name => pair.place.item('flows', name),
      rule: 'openapi.security-flow',
    },
    walk,
  );
  for (const name of Object.keys(old).sort()) {
    if (!Object.hasOwn(next, name)) continue;
    const [before, after] = [mapOf(old[name]), mapOf(next[name])];
    const place = pair.place.item('flows', name);
    compareUrls({ old: before, new: after, place }, walk);
    compareNames(
      {
        old: mapOf(before.scopes),
        next: mapOf(after.scopes),
        at: scope => place.item('scopes', scope),
        rule: 'openapi.security-flow-scope',
      },
      walk,
    );
  }
}

function compareNames(
  names: {
    old: Fields;
    next: Fields;
    at: (name: string) => Place;
    rule: string;
  },
  walk: OpenApiWalk,
) {
  const { old, next, at, rule } = names;
  for (const name of differingKeys(old, next, walk.same)) {
    if (!Object.hasOwn(old, name)) {
      walk.report(`${rule}-added`, {
        place: at(name),
        type: 'added',
        new: name,
      });
    } else if (!Object.hasOwn(next, name)) {
      walk.report(`${rule}-removed`, {
        place: at(name),
        type: 'removed',
        old: name,
      });
    }
  }
}
