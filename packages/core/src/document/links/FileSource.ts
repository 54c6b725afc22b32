/**
 * A file of a bundle, and how to read those beside it.
 *
 * @internal
 */
export interface FileSource {
  /** In the bundle, without "./". */
  path: string;
  /** A file of the same bundle; nothing when there is none of that name. */
  text(path: string): string | undefined;
}
