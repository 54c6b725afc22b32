import { pactoVersions } from '../../contract/load/detectGeneration';
import type { Generation } from '../../contract/model';
import type { ChangeCollector } from '../ChangeCollector';
import type { ContractSide } from '../contract/ContractSide';
import type { FileRunner } from '../files/FileRunner';
import { diffV1 } from './v1/diffV1';
import { diffV3 } from './v3/diffV3';

/** From old to new. */
const ORDER = Object.keys(pactoVersions) as Generation[];

/**
 * By the table of the newer of the two generations: the release that can read the newer contract is the one that
 * would compare them, and it has one table only. Source: diff sheet, §3 to §8.
 *
 * @internal
 */
export function diffUpstream(
  old: ContractSide,
  next: ContractSide,
  context: { changes: ChangeCollector; files: FileRunner },
): void {
  const generation =
    ORDER[
      Math.max(
        ORDER.indexOf(old.contract.generation),
        ORDER.indexOf(next.contract.generation),
      )
    ];
  if (generation === '2.0') diffV3(old, next, context);
  else diffV1(old, next, { ...context, generation });
}
