import type { Change } from '../../change';
import type { ContractDocument } from './Document';
import { bodyChanges } from './bodyChanges';
import { listChanges } from './listChanges';

/** One change of a contract, and where the deep profile has to find it. */
export interface SingleChange {
  next: ContractDocument;
  expected: Pick<Change, 'path' | 'type'>;
}

/** Every change that the generator knows how to make to a contract. */
export function singleChanges(document: ContractDocument): SingleChange[] {
  return [...bodyChanges(document), ...listChanges(document)];
}
