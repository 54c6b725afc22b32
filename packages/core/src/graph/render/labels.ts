import type { GraphEdge, GraphNode } from '../types';

/** Names come from strangers: a line break in one must not look like a line of its own. */
const CONTROL = /[\p{Cc}\p{Zl}\p{Zp}]/gu;

/** @internal */
export const oneLine = (text: string) => text.replace(CONTROL, ' ');

/** @internal */
export function nodeLabel({ name, version }: GraphNode): string {
  return oneLine(version ? `${name}@${version}` : name);
}

/**
 * Of an edge without node: the last part of the path, with sha256 digests cut to 7 digits. Source: graph sheet, §5.
 *
 * @internal
 */
export function refLabel({ ref }: GraphEdge): string {
  const last = ref.slice(ref.lastIndexOf('/') + 1) || ref;
  return oneLine(last.replace(/(@sha256:.{7}).*$/s, '$1'));
}
