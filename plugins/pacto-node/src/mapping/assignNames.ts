import { createHash } from 'node:crypto';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { fits, slug, withSuffix } from './slug';

/** @internal */
export interface NameRequest {
  /** Identity of what is named: a repository, or `repository#interface`. */
  key: string;
  kind: string;
  namespace: string;
  /** The readable text the name is made from. */
  wanted: string;
}

/** @internal */
export interface AssignedName {
  name: string;
  /** The name that was wanted, as a full reference. */
  wantedRef: string;
  /** Who has that name instead: `taken` is an entity of somebody else. */
  lostTo?: 'taken' | { key: string };
}

/** @internal */
export function wantedRef(request: NameRequest): string {
  return stringifyEntityRef({ ...request, name: plainName(request) });
}

/**
 * Gives each request a name of its own, whatever the order of the requests: the lexically first key keeps the plain
 * name, unless an entity of somebody else has it; all others get the start of the SHA-256 of their key behind it.
 *
 * @internal
 */
export function assignNames(
  requests: readonly NameRequest[],
  taken: (entityRef: string) => boolean,
): Map<string, AssignedName> {
  const sorted = [...requests]
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(request => ({ request, ref: wantedRef(request) }));
  const holders = new Map<string, string>();
  for (const { request, ref } of sorted) {
    if (!holders.has(ref) && !taken(ref)) holders.set(ref, request.key);
  }
  return new Map(
    sorted.map(({ request, ref }) => {
      const holder = holders.get(ref);
      if (holder === request.key) {
        return [request.key, { name: plainName(request), wantedRef: ref }];
      }
      const name = suffixedName(request, other => {
        const used = holders.get(other);
        return taken(other) || (used !== undefined && used !== request.key);
      });
      holders.set(stringifyEntityRef({ ...request, name }), request.key);
      return [
        request.key,
        {
          name,
          wantedRef: ref,
          lostTo: holder === undefined ? 'taken' : { key: holder },
        },
      ];
    }),
  );
}

function plainName({ wanted, key }: NameRequest): string {
  const name = slug(wanted);
  if (fits(name)) return name;
  return withSuffix(name || 'contract', sha256(key).slice(0, 6));
}

function suffixedName(
  request: NameRequest,
  used: (entityRef: string) => boolean,
): string {
  const hash = sha256(request.key);
  const names = [6, 12, 32].map(length =>
    withSuffix(slug(request.wanted) || 'contract', hash.slice(0, length)),
  );
  return (
    names.find(name => !used(stringifyEntityRef({ ...request, name }))) ??
    names[names.length - 1]
  );
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
