/** What operations of a 2.0 document have in common. @internal */
export interface Shared {
  consumes: unknown;
  produces: unknown;
  /** What is behind a reference, `undefined` when it leads nowhere. */
  follow(value: unknown): unknown;
}
