/**
 * Work that stops now and then, so that others can work in between. It goes on when it is asked to.
 *
 * @public
 */
export type Slices<T> = Generator<undefined, T, undefined>;

/** All of it at once. @internal */
export function finish<T>(slices: Slices<T>): T {
  let step = slices.next();
  while (!step.done) step = slices.next();
  return step.value;
}
