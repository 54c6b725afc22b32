/** An empty text counts as absent, as for upstream. @internal */
export const filled = (text: string | undefined) => text || undefined;

/** How upstream shows a field of an entry. Source: diff sheet, §1. @internal */
export function named(
  name: string,
  value: string | undefined,
): string | undefined {
  return value === undefined ? undefined : `${name}: ${value}`;
}
