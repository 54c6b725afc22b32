import {
  Document,
  isMap,
  Pair,
  Scalar,
  YAMLMap,
  YAMLSeq,
  type Node,
} from 'yaml';
import type { SampleNode } from './SampleBuilder';

/** Others read YAML 1.1, to which `yes` and `012` are no text. */
const OPTIONS = { compat: 'yaml-1.1' } as const;

/** @internal */
export function writeYaml(root: SampleNode): string {
  const document = new Document(undefined, OPTIONS);
  document.contents = toNode(root, document) as typeof document.contents;
  if (isMap(document.contents) && document.contents.items.length === 0) {
    return '{}\n';
  }
  return document.toString({ lineWidth: 100 });
}

function toNode(node: SampleNode, document: Document): Node {
  if (node.kind === 'value') return document.createNode(node.value);
  if (node.kind === 'list') {
    const list = new YAMLSeq();
    list.items = node.items.map(item => toNode(item, document));
    return list;
  }
  const map = new YAMLMap();
  map.items = node.entries.map(({ key, node: child }) => {
    const name = new Scalar(key);
    if (child.note) name.commentBefore = ` ${oneLine(child.note)}`;
    return new Pair(name, toNode(child, document));
  });
  return map;
}

/** What an author wrote must stay a comment, and YAML has no place for control characters. @internal */
export function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}\p{Cs}\ufffe\uffff]+/gu, ' ').trim();
}
