import type { ContractDocument } from './Document';
import { at, changesOf, put } from './edits';
import type { SingleChange } from './singleChanges';

/** Service, runtime, scaling, capabilities and readiness. */
export function bodyChanges(document: ContractDocument): SingleChange[] {
  const isNew = document.pactoVersion === '2.0';
  const place = isNew ? [] : ['runtime'];
  const state = [...place, 'state'];
  return [
    ...changesOf(document, { at: ['service', 'name'], other: 'other' }),
    ...changesOf(document, { at: ['service', 'version'], other: '9.9.9' }),
    ...changesOf(document, {
      at: ['service', 'owner', 'dri'],
      other: 'other',
      optional: true,
    }),
    ...changesOf(document, {
      at: ['service', 'owner', 'team'],
      other: 'other',
    }),
    {
      next: put(document, ['metadata'], { tier: { level: 1 } }),
      expected: { path: 'metadata.tier', type: 'added' },
    },
    ...(isNew ? [] : oldFields(document)),
    ...flip(document, [...place, 'workload'], ['service', 'job']),
    ...changesOf(document, {
      at: [...state, 'type'],
      path: 'state.type',
      other: 'stateless',
    }),
    ...flip(document, [...state, 'persistence', 'scope'], ['local', 'shared']),
    ...flip(
      document,
      [...state, 'persistence', 'durability'],
      ['ephemeral', 'persistent'],
    ),
    ...flip(document, [...state, 'dataCriticality'], ['low', 'high']),
    ...probeChanges(document, isNew),
    ...readinessChanges(document, isNew ? 'claims' : 'checks'),
  ];
}

function flip(
  document: ContractDocument,
  place: (string | number)[],
  [one, other]: [string, string],
): SingleChange[] {
  const path = place.filter(key => key !== 'runtime').join('.');
  const value = at(document, place) === one ? other : one;
  return changesOf(document, { at: place, path, other: value });
}

function oldFields(document: ContractDocument): SingleChange[] {
  const lifecycle = ['runtime', 'lifecycle'];
  return [
    ...changesOf(document, {
      at: ['service', 'image'],
      other: { ref: 'h/other' },
      optional: true,
    }),
    ...changesOf(document, {
      at: ['service', 'chart'],
      other: { ref: 'other', version: '1' },
      optional: true,
    }),
    ...changesOf(document, {
      at: [...lifecycle, 'upgradeStrategy'],
      other: 'ordered',
      optional: true,
    }),
    ...changesOf(document, {
      at: [...lifecycle, 'gracefulShutdownSeconds'],
      other: 99,
      optional: true,
    }),
    ...changesOf(document, { at: ['scaling', 'replicas'], other: 99 }),
    ...changesOf(document, { at: ['scaling', 'min'], other: 99 }),
    ...changesOf(document, { at: ['scaling', 'max'], other: 99 }),
    ...(document.scaling
      ? [
          {
            next: put(document, ['scaling'], undefined),
            expected: { path: 'scaling', type: 'removed' as const },
          },
        ]
      : []),
  ];
}

function probeChanges(
  document: ContractDocument,
  isNew: boolean,
): SingleChange[] {
  const probe = isNew ? ['capabilities', 0] : ['runtime', 'health'];
  if (at(document, probe) === undefined) return [];
  const binding = isNew ? [...probe, 'binding'] : probe;
  return [
    ...changesOf(document, {
      at: [...binding, 'path'],
      path: 'capabilities.binding',
      other: '/other',
    }),
    {
      next: put(document, probe, undefined),
      expected: { path: 'capabilities', type: 'removed' },
    },
  ];
}

function readinessChanges(
  document: ContractDocument,
  items: string,
): SingleChange[] {
  if (!document.readiness) return [];
  return [
    {
      next: put(document, ['readiness'], undefined),
      expected: { path: 'readiness', type: 'removed' },
    },
    ...changesOf(document, { at: ['readiness', 'minScore'], other: 99 }),
    ...changesOf(document, {
      at: ['readiness', items, 0, 'weight'],
      path: 'readiness.claims[a]',
      other: 99,
    }),
  ];
}
