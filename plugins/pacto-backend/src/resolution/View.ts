/**
 * Whose eyes references are resolved with.
 *
 * @internal
 */
export interface View {
  /** Everything is seen; then what is not seen does not exist. */
  readonly all: boolean;
  /** Those of these repositories (`host/path`) that are seen. */
  visibleOf(repositories: readonly string[]): Promise<ReadonlySet<string>>;
}

/** Our own eyes, for what is decided for everybody. @internal */
export const SYSTEM_VIEW: View = {
  all: true,
  visibleOf: async repositories => new Set(repositories),
};
