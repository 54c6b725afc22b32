/**
 * Somebody else saved a repository since it was read: what was derived from it is to be derived again.
 *
 * @internal
 */
export class StaleStateError extends Error {
  constructor() {
    super('The repository was saved by somebody else meanwhile');
    this.name = 'StaleStateError';
  }
}
