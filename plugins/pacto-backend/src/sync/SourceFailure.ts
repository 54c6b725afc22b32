import type { Problem } from '../store';

/**
 * A source as a whole could not be read.
 *
 * @internal
 */
export class SourceFailure extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.message);
    this.name = 'SourceFailure';
    this.problem = problem;
  }
}
