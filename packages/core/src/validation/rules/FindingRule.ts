import type { Generation } from '../../contract/model';
import type { FindingLayer, Severity } from '../finding';

/**
 * Decides when a finding is made and how severe it is, and explains it. `docs/rules.md` is generated from these.
 *
 * @public
 */
export interface FindingRule {
  /** Upstream's code; never used for something else. */
  code: string;
  severity: Severity;
  layer: FindingLayer;
  /** Those whose readers know the rule. */
  generations: readonly Generation[];
  /** When it applies, a noun phrase: "an interface repeats a name". */
  condition: string;
  /** Why it matters, one sentence. */
  why: string;
  /** What to do about it, one sentence; a finding may say it more exactly. */
  remedy: string;
  /** Absent where no text of an author leads to it. */
  example?: FindingExample;
}

/**
 * A small bundle that shows one finding.
 *
 * @public
 */
export interface FindingExample {
  /** Told from the text when absent. */
  generation?: Generation;
  /** Texts by path; `pacto.yaml` among them. */
  files: Record<string, string>;
  /** What references lead to; any other reference cannot be fetched. Nothing is fetched at all when absent. */
  bundles?: Record<string, Record<string, string>>;
  /** Layer 1 refuses the same thing first, so the layer of the rule has to run alone to show it. */
  alone?: true;
}
