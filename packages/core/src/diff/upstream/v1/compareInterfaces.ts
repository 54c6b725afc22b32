import type { Fields } from '../../../contract/load/Fields';
import type { ContractSide } from '../../contract/ContractSide';
import { pairEntries } from '../../contract/pairEntries';
import type { UpstreamChanges } from '../UpstreamChanges';
import { filled, named } from '../texts';

/** An interface as written, whatever its type. @internal */
export interface WrittenInterface {
  name: string;
  type: string;
  visibility: string;
  port: number;
  file?: string;
}

/** @internal */
export interface InterfacePair {
  name: string;
  old: WrittenInterface;
  next: WrittenInterface;
}

/**
 * Source: diff sheet, §3.
 *
 * @param compareFiles - Called for each interface that both sides have, after its fields.
 * @internal
 */
export function compareInterfaces(
  old: ContractSide,
  next: ContractSide,
  all: UpstreamChanges,
  compareFiles: (pair: InterfacePair) => void,
): void {
  const pairs = pairEntries(
    old.root.list('interfaces').map(readInterface),
    next.root.list('interfaces').map(readInterface),
    entry => entry.name,
  );
  for (const { key: name, old: before, next: after } of pairs) {
    const changes = all.about({ kind: 'interface', name });
    if (!before || !after) {
      changes.field('interfaces', {
        old: before && name,
        next: after && name,
      });
      continue;
    }
    compareFields({ name, old: before, next: after }, changes);
    compareFiles({ name, old: before, next: after });
  }
}

function compareFields(pair: InterfacePair, changes: UpstreamChanges) {
  const { name, old, next } = pair;
  for (const field of ['type', 'visibility'] as const) {
    changes.field(`interfaces.${field}`, {
      old: named(name, old[field]),
      next: named(name, next[field]),
    });
  }
  comparePort(old.port, next.port, changes);
  if (old.file === next.file) return;
  const both = old.file !== undefined && next.file !== undefined;
  changes.always('interfaces.contract', {
    old: both ? named(name, old.file) : old.file,
    next: both ? named(name, next.file) : next.file,
  });
}

/** Both numbers are shown, 0 for an absent one. Source: diff sheet, §1. */
function comparePort(old: number, next: number, changes: UpstreamChanges) {
  if (old === next) return;
  let type: 'added' | 'removed' | 'modified' = 'modified';
  if (old === 0) type = 'added';
  else if (next === 0) type = 'removed';
  changes.add(type, 'interfaces.port', {
    old: String(old),
    next: String(next),
  });
}

function readInterface(entry: Fields): WrittenInterface {
  return {
    name: entry.text('name') ?? '',
    type: entry.text('type') ?? '',
    visibility: entry.text('visibility') ?? '',
    port: entry.number('port') ?? 0,
    file: filled(entry.text('contract')),
  };
}
