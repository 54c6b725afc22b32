/** The address of a comparison; without `from` the Diff tab takes the version below. */
export function diffHref(
  diffTab: string,
  { from, to }: { from?: string; to: string },
): string {
  const params = new URLSearchParams({ ...(from && { from }), to });
  return `${diffTab}?${params}`;
}
