/**
 * How closely a repository is looked at, besides what is new in its list of tags.
 *
 * @internal
 */
export interface Scrutiny {
  /** Resolve this version tag again, although its digest is known. */
  recheck(tag: string): boolean;
  /** Try what failed again although it is not its turn yet. */
  impatient: boolean;
}
