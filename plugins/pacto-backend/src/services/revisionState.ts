import type { Revision } from '@pacto/backstage-plugin-pacto-common';
import type { RevisionHead } from '../store';
import { isWorkerFailureCode } from '../workers';

/**
 * The state of a revision as readers are told: a check that was stopped says nothing against the bundle.
 *
 * @internal
 */
export function revisionState({
  state,
  problem,
}: Pick<RevisionHead, 'state' | 'problem'>): Revision['state'] {
  return problem && isWorkerFailureCode(problem.code) ? 'unchecked' : state;
}
