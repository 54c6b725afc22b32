/** What two ranges may name together: enough for dozens of groups, little enough for milliseconds. */
const MOST = 5_000;

// Everything in a range that may be a version; what is matched too much only adds versions.
const OPERAND =
  /(\d+)(?:\.(\d+|[xX*]))?(?:\.(\d+|[xX*]))?(?:-([0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*))?/g;

/**
 * Versions that stand for all: for each of the three numbers 0 and every number named, and the one after each; for each
 * triple the release, the lowest prerelease, every prerelease named and the one after it.
 *
 * @param ranges - Texts that are ranges.
 * @returns Nothing when there are too many, or numbers too large to count on from.
 * @internal
 */
export function criticalVersions(
  ranges: readonly string[],
): string[] | undefined {
  // What a range leaves open counts as 0.
  const numbers = [0, 0, 0].map(number => new Set([number, number + 1]));
  const suffixes = new Set(['']);
  for (const match of ranges.flatMap(text => [...text.matchAll(OPERAND)])) {
    for (const [index, set] of numbers.entries()) {
      const number = Number(match[index + 1]);
      if (Number.isNaN(number)) continue;
      set.add(number).add(number + 1);
    }
    if (match[4]) {
      suffixes.add('-0').add(`-${match[4]}`).add(`-${match[4]}.0`);
    }
  }
  const [majors, minors, patches] = numbers.map(set => [...set]);
  const count = majors.length * minors.length * patches.length * suffixes.size;
  const isLarge = numbers.some(set =>
    [...set].some(number => number >= Number.MAX_SAFE_INTEGER),
  );
  if (count > MOST || isLarge) return undefined;
  return majors.flatMap(major =>
    minors.flatMap(minor =>
      patches.flatMap(patch =>
        [...suffixes].map(suffix => `${major}.${minor}.${patch}${suffix}`),
      ),
    ),
  );
}
