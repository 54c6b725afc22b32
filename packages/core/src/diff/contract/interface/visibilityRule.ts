const WIDTHS: ReadonlyMap<string, number> = new Map([
  ['internal', 0],
  ['public', 1],
]);

/** Which rule decides a change of visibility; what is not said is internal. @internal */
export function visibilityRule(
  old: string = 'internal',
  next: string = 'internal',
): string {
  const before = WIDTHS.get(old);
  const after = WIDTHS.get(next);
  if (before === undefined || after === undefined) {
    return 'interface.visibility-unknown';
  }
  if (before === after) return 'interface.visibility-spelled-out';
  return before < after
    ? 'interface.visibility-widened'
    : 'interface.visibility-narrowed';
}
