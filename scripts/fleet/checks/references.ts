import { VersionRange, chooseTag, parseReference } from '@pacto/core';
import { Check, exactly, promise } from './expectations';
import { Fleet, FleetBundle } from './loadFleet';

/**
 * Dependencies and shared parts: what resolves, what does not, who disagrees, and the one cycle.
 *
 * @internal
 */
export const checkReferences: Check = fleet => {
  const edges = fleet.newest.flatMap(from =>
    (from.contract?.dependencies ?? []).map(({ ref, compatibility }) => {
      const to = repositoryOf(ref);
      const range = VersionRange.parse(compatibility ?? '*');
      const tags = fleet.versionsOf(to).map(({ version }) => version);
      return { from: from.name, to, range, chosen: chooseTag(tags, range) };
    }),
  );
  const text = ({ from, to, range }: (typeof edges)[number]) =>
    `${from} needs ${to} ${range.text}`;
  const known = new Set(fleet.newest.map(({ name }) => name));
  const latest = new Map(
    fleet.newest.map(({ name, version }) => [name, version]),
  );

  return [
    ...exactly(
      'dependencies on nothing',
      edges.filter(({ to }) => !known.has(to)).map(text),
      ['checkout needs tax-rates ^1.0.0'],
    ),
    ...exactly(
      'ranges that no version satisfies',
      edges.filter(({ to, chosen }) => known.has(to) && !chosen).map(text),
      ['storefront needs product-search ^3.0.0'],
    ),
    ...exactly(
      'ranges that leave out what is newest',
      edges
        .filter(({ chosen, to }) => chosen && chosen !== latest.get(to))
        .map(text),
      ['subscriptions needs payments ^1.4.0'],
    ),
    ...promise(
      'another consumer of payments that admits what is newest',
      edges.some(
        ({ from, to, chosen }) =>
          from === 'checkout' && to === 'payments' && chosen === latest.get(to),
      ),
    ),
    ...exactly(
      'services on a cycle',
      [...known].filter(name => reachable(name, edges).has(name)),
      ['fulfilment', 'replenishment', 'stock'],
    ),
    ...shared(fleet, 'configurations', ['service-defaults']),
    ...shared(fleet, 'policies', ['http-baseline', 'production-readiness'], {
      // Not published, so that it cannot be evaluated.
      unpublished: ['payment-data'],
    }),
  ];
};

const providedFile = {
  configurations: 'configuration/schema.json',
  policies: 'policy/schema.json',
};

function shared(
  fleet: Fleet,
  list: keyof typeof providedFile,
  wanted: string[],
  { unpublished = [] }: { unpublished?: string[] } = {},
): string[] {
  const named = new Set(
    fleet.bundles.flatMap(({ contract }) =>
      (contract?.[list] ?? []).flatMap(({ ref }) =>
        ref ? repositoryOf(ref) : [],
      ),
    ),
  );
  const provides = ({ name, tree }: FleetBundle) =>
    named.has(name) && tree.has(providedFile[list]);
  return [
    ...exactly(`contracts named by ${list}`, named, [
      ...wanted,
      ...unpublished,
    ]),
    ...exactly(
      `contracts that provide ${providedFile[list]}`,
      fleet.newest.filter(provides).map(({ name }) => name),
      wanted,
    ),
  ];
}

function repositoryOf(ref: string): string {
  const reference = parseReference(ref);
  return reference.kind === 'oci' &&
    reference.host === 'registry.shop.example' &&
    reference.path.startsWith('contracts/')
    ? reference.path.slice('contracts/'.length)
    : ref;
}

function reachable(
  start: string,
  edges: { from: string; to: string }[],
): Set<string> {
  const found = new Set<string>();
  const open = [start];
  while (open.length > 0) {
    const name = open.pop();
    for (const { from, to } of edges) {
      if (from === name && !found.has(to)) {
        found.add(to);
        open.push(to);
      }
    }
  }
  return found;
}
