import type { Problem } from '../store';

/**
 * A source as a whole could not be read. What it says is told with every answer, whoever asks: it must not name a
 * repository, nor say how many there are.
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
