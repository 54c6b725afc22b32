/** What operations of a 2.0 document have in common. @internal */
export interface Shared {
  consumes: unknown;
  produces: unknown;
  /** What is behind a reference, `undefined` when it leads nowhere. */
  follow(value: unknown): unknown;
  /** A part, or a reference to a component of the document where it referred to another file. */
  adopt(section: AdoptedSection, value: unknown): unknown;
}

/** @internal */
export type AdoptedSection = 'pathItems' | 'parameters' | 'responses';
