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

/** Our own eyes, as of now, for what is decided for everybody. @internal */
export function systemView(): View {
  return {
    all: true,
    visibleOf: async repositories => new Set(repositories),
  };
}
