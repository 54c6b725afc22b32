/** A repository that shall be read again. @internal */
export interface Hint {
  sourceId: string;
  /** `host/path`. */
  repository: string;
  reason: 'hint';
  /** Pushed tags, sorted: what they point to may have changed. */
  tags: string[];
}

/**
 * Where hints go.
 *
 * @internal
 */
export interface HintQueue {
  add(item: Hint): Promise<void>;
}
