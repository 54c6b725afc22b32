import type { Place } from '../schema/Place';
import type { OpenApiWalk, Pair } from './OpenApiWalk';
import { readRequirements, type Alternative } from './securityRequirements';

/** Compares what holds for all operations that do not say otherwise. @internal */
export function compareSecurity(root: Pair, walk: OpenApiWalk): void {
  compareRequirements(
    { old: root.old.security, new: root.new.security },
    { place: root.place, walk },
  );
}

/** Compares an operation's own security; what it inherits on both sides is told once, for the whole document. @internal */
export function compareOperationSecurity(
  operation: Pair,
  root: Pair,
  walk: OpenApiWalk,
): void {
  const { old, new: next, place } = operation;
  if (old.security === undefined && next.security === undefined) return;
  // A callback is let in by the consumer, and the document's security is not about that.
  const inherited = walk.isCallback ? { old: {}, new: {} } : root;
  compareRequirements(
    {
      old: old.security ?? (inherited.old as { security?: unknown }).security,
      new: next.security ?? (inherited.new as { security?: unknown }).security,
    },
    { place, walk },
  );
}

function compareRequirements(
  security: { old: unknown; new: unknown },
  { place, walk }: { place: Place; walk: OpenApiWalk },
) {
  if (walk.same(security.old, security.new)) return;
  const old = readRequirements(security.old);
  const next = readRequirements(security.new);
  const at = place.key('security');
  const wasOpen = old.some(isOpen);
  const isNowOpen = next.some(isOpen);
  if (wasOpen && !isNowOpen) {
    const shown = { old: 'none', new: labelsOf(next) };
    walk.report('openapi.security-required', {
      place: at,
      type: 'modified',
      ...shown,
    });
    return;
  }
  if (!wasOpen && isNowOpen) {
    const shown = { old: labelsOf(old), new: 'none' };
    walk.report('openapi.security-lifted', {
      place: at,
      type: 'modified',
      ...shown,
    });
    return;
  }
  compareAlternatives(old, next, { place, walk });
}

function compareAlternatives(
  old: Alternative[],
  next: Alternative[],
  { place, walk }: { place: Place; walk: OpenApiWalk },
) {
  const { pairs, onlyOld, onlyNew } = matchAlternatives(old, next);
  for (const [one, two] of pairs) {
    compareScopes(one, two, { place: place.item('security', two.label), walk });
  }
  const replaced = new Set<Alternative>();
  for (const one of onlyOld) {
    const weaker = next.find(two => isSatisfiedBy(two, one));
    if (weaker) replaced.add(weaker);
    walk.report(
      weaker
        ? 'openapi.security-alternative-relaxed'
        : 'openapi.security-alternative-removed',
      {
        place: place.item('security', one.label),
        type: weaker ? 'modified' : 'removed',
        old: one.label,
        new: weaker && (weaker.label || 'none'),
      },
    );
  }
  for (const two of onlyNew) {
    if (replaced.has(two)) continue;
    walk.report('openapi.security-alternative-added', {
      place: place.item('security', two.label),
      type: 'added',
      new: two.label,
    });
  }
}

/** Those with the same scopes, else with the same schemes. */
function matchAlternatives(old: Alternative[], next: Alternative[]) {
  const pairs: [Alternative, Alternative][] = [];
  let [onlyOld, onlyNew] = [old, next];
  for (const keyOf of [textOf, ({ label }: Alternative) => label]) {
    const open = [...onlyOld];
    onlyNew = onlyNew.filter(two => {
      const index = open.findIndex(one => keyOf(one) === keyOf(two));
      if (index < 0) return true;
      pairs.push([...open.splice(index, 1), two] as [Alternative, Alternative]);
      return false;
    });
    onlyOld = open;
  }
  return { pairs, onlyOld, onlyNew };
}

/** Whether who can fulfil one can fulfil the other: nothing more is needed. */
function isSatisfiedBy(wanted: Alternative, given: Alternative): boolean {
  return [...wanted.scopes].every(([name, scopes]) => {
    const known = given.scopes.get(name);
    return known && [...scopes].every(scope => known.has(scope));
  });
}

function textOf({ scopes }: Alternative): string {
  return JSON.stringify(
    [...scopes].map(([name, set]) => [name, [...set].sort()]),
  );
}

function compareScopes(
  old: Alternative,
  next: Alternative,
  { place, walk }: { place: Place; walk: OpenApiWalk },
) {
  for (const [name, after] of next.scopes) {
    const before = old.scopes.get(name) ?? new Set<string>();
    const at = (scope: string) => place.item('scopes', scope);
    for (const scope of [...after].sort()) {
      if (before.has(scope)) continue;
      walk.report('openapi.scope-added', {
        place: at(scope),
        type: 'added',
        new: scope,
      });
    }
    for (const scope of [...before].sort()) {
      if (after.has(scope)) continue;
      walk.report('openapi.scope-removed', {
        place: at(scope),
        type: 'removed',
        old: scope,
      });
    }
  }
}

function isOpen({ label }: Alternative): boolean {
  return label === '';
}

function labelsOf(alternatives: Alternative[]): string {
  return alternatives.map(({ label }) => label).join(' or ');
}
