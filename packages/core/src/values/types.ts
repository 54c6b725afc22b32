import type { Position } from '../validation/finding';
import type { Limitation } from '../work';

/**
 * How values are written: `yaml` also takes JSON, `env` is lines of `NAME=value`.
 *
 * @public
 */
export type ValuesFormat = 'yaml' | 'env';

/**
 * One thing that is wrong with values.
 *
 * @public
 */
export interface ValueProblem {
  /** Keys joined by dots, indexes as numbers; empty for the whole. */
  path: string;
  message: string;
  /** In the text. */
  position?: Position;
}

/**
 * What a schema says of values. `unreadable`: the text is not of its format. `unknown`: it could not be judged, which
 * is neither good nor bad; `limitations` say why.
 *
 * @public
 */
export interface ValuesCheck {
  state: 'fits' | 'fails' | 'unreadable' | 'unknown';
  problems: ValueProblem[];
  /** Problems beyond those listed. */
  more: number;
  /** Keys, or names of variables, that the schema does not speak of, and that it allows: a slip, perhaps. */
  unlisted: ValueProblem[];
  limitations: Limitation[];
}
