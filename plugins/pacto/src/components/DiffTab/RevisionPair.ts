/** The two revisions of a comparison, as the API names them. */
export interface RevisionPair {
  /** Digests. */
  from: string;
  to: string;
  /** The service of the older one, when it is another. */
  fromService?: string;
}
