import type { ChangeClass } from '../change';

/**
 * Decides the class of one kind of change, and explains it. `docs/rules.md` is generated from these.
 *
 * @public
 */
export interface Rule {
  /** `family.what-happened`, for instance `openapi.operation-removed`; never reused for something else. */
  id: string;
  /** When it applies, a noun phrase: "an operation is removed". */
  condition: string;
  classification: ChangeClass;
  /** Why it has this class, one sentence; the `reason` of the change. */
  why: string;
  /** How to make it safe, one sentence. Absent where nothing has to be done. */
  remedy?: string;
  /** Smallest texts that show it, in the form that the family's tests read. */
  example: { old: string; new: string };
  /** Set when the deep profile may call less severe what upstream calls worse: the reason why. */
  relaxes?: string;
}
