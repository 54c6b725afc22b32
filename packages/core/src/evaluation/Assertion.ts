import type { AssertionKind } from './Evaluation';
import type { SeenValue } from './EvidenceIndex';

/** The evidence is against the contract. @internal */
export interface Contradiction {
  code: string;
  message: string;
  remedy: string;
}

/**
 * One thing that a contract says, with the observation that decides it.
 *
 * @internal
 */
export interface Assertion {
  kind: AssertionKind;
  /** As it stands in a sentence: `the interface "api"`. */
  what: string;
  contractPath: string;
  required: boolean;
  /** Absent where nothing that is known here could decide it. */
  evidence?: {
    kind: string;
    subject: { kind: string; name: string };
    /** @returns `insufficient` where the value lacks what decides. */
    judge(value: SeenValue): 'confirmed' | 'insufficient' | Contradiction;
  };
}
