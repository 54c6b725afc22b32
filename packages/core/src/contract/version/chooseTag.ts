import { LenientVersion } from './LenientVersion';
import type { VersionRange } from './VersionRange';

/**
 * The tag a reference without tag means: the highest version, within the range where there is one. Tags that are no
 * versions (`latest`) do not take part; without a range prereleases do. Of two spellings of one version the one with
 * more numbers wins, then the first by text, whatever the order of the list. Source: graph sheet, §2.
 *
 * @returns The tag as written (a leading `v` stays), or nothing when no tag fits.
 * @public
 */
export function chooseTag(
  tags: Iterable<string>,
  range?: VersionRange,
): string | undefined {
  let best: LenientVersion | undefined;
  for (const tag of tags) {
    const version = LenientVersion.parse(tag);
    if (!version || (range && !range.admits(version))) continue;
    if (!best || isAbove(version, best)) best = version;
  }
  return best?.text;
}

const dots = ({ text }: LenientVersion) =>
  text.split('-', 1)[0].split('.').length;

function isAbove(a: LenientVersion, b: LenientVersion): boolean {
  const order = a.compare(b) || dots(a) - dots(b);
  return order === 0 ? a.text < b.text : order > 0;
}
