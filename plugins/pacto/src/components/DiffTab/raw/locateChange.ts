import {
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  type Document,
  type Node,
} from 'yaml';
import { splitPath, type PathSegment } from '../changes/splitPath';

/** A line of a file, from 1. */
export interface ChangeLine {
  line: number;
  /** It is of the change itself, and not only of what the change is in. */
  isExact: boolean;
}

export interface ChangePlace {
  /** Path of the file in the bundle. */
  file: string;
  /** Of the change. */
  path: string;
}

/** References that are followed on the way to one place; a cycle ends here. */
const MOST_REFERENCES = 20;

/** First words of the paths in a file that a contract names; they stand for the file itself. */
const roots = new Set(['openapi', 'asyncapi', 'grpc', 'schema']);

/** Keys by which an entry of a list is named in paths. */
const nameKeys = ['name', 'key', 'id', 'type', 'claim', 'url', 'ref'];

/**
 * The line of a file that the path of a change leads to, as far as the way can be followed: paths are those of the
 * comparison and leave out or add words here and there. Undefined where not even the first step is found.
 */
export function locateChange(
  text: string,
  { file, path }: ChangePlace,
): ChangeLine | undefined {
  const [root, ...inFile] = splitPath(path);
  const segments =
    file === 'pacto.yaml' || !roots.has(root?.text) ? splitPath(path) : inFile;
  if (file.endsWith('.proto')) return findWord(text, segments);
  const counter = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: counter,
    // Those of a hostile file are refused when it is read; here it must only not throw.
    logLevel: 'silent',
    uniqueKeys: false,
  });
  const found = follow(document as unknown as Document, segments);
  if (!found) return undefined;
  return {
    line: counter.linePos(found.offset).line,
    isExact: found.isExact,
  };
}

interface Found {
  offset: number;
  isExact: boolean;
}

interface Step {
  node: Node | null;
  offset: number;
}

function follow(
  document: Document,
  segments: PathSegment[],
): Found | undefined {
  let node = resolve(document, document.contents);
  let offset: number | undefined;
  let isExact = false;
  let at = 0;
  while (at < segments.length) {
    const step = stepInto(node, segments, at);
    isExact = step !== undefined;
    if (step) {
      ({ offset } = step);
      node = resolve(document, step.node);
      at += step.length;
    } else if (segments[at].isKey) {
      // What an author named is not there: on this side there is no such thing.
      break;
    } else {
      at += 1;
    }
  }
  return offset === undefined ? undefined : { offset, isExact };
}

/** One step, or several where a key has dots in it. */
function stepInto(
  node: Node | null,
  segments: PathSegment[],
  at: number,
): (Step & { length: number }) | undefined {
  let name = '';
  for (let end = at; end < segments.length && end < at + 4; end += 1) {
    const { text, isKey } = segments[end];
    if (end > at && isKey) return undefined;
    name = end === at ? text : `${name}.${text}`;
    const step = child(node, name);
    if (step) return { ...step, length: end - at + 1 };
    if (isKey) return undefined;
  }
  return undefined;
}

function child(node: Node | null, name: string): Step | undefined {
  if (isMap(node)) {
    const pair =
      node.items.find(({ key }) => textOf(key) === name) ??
      // Methods are in capitals in paths.
      node.items.find(({ key }) => textOf(key) === name.toLowerCase());
    return pair && stepTo(pair.key, pair.value);
  }
  if (isSeq(node)) {
    const item = node.items.find(entry => isNamed(entry, name));
    return isNode(item) ? stepTo(item, item) : undefined;
  }
  return undefined;
}

function stepTo(place: unknown, value: unknown): Step | undefined {
  if (!isNode(place) || !place.range) return undefined;
  return { node: isNode(value) ? value : null, offset: place.range[0] };
}

/** `limit:query` names a parameter by its name and its place. */
function isNamed(entry: unknown, name: string): boolean {
  if (!isMap(entry)) return textOf(entry) === name;
  const read = (key: string) => textOf(entry.get(key, true));
  const place = read('in');
  return nameKeys.some(key => {
    const value = read(key);
    if (value === undefined) return false;
    return (
      value === name || (place !== undefined && `${value}:${place}` === name)
    );
  });
}

function textOf(node: unknown): string | undefined {
  return isScalar(node) ? String(node.value) : undefined;
}

/** What an alias or a local reference stands for. */
function resolve(document: Document, start: unknown): Node | null {
  let node = start;
  for (let count = 0; count < MOST_REFERENCES; count += 1) {
    if (isAlias(node)) {
      node = node.resolve(document);
      continue;
    }
    const ref = isMap(node) ? textOf(node.get('$ref', true)) : undefined;
    if (!ref?.startsWith('#/')) break;
    const keys = ref.slice(2).split('/').map(unescapePointer);
    node = document.getIn(keys, true);
  }
  return isNode(node) ? node : null;
}

/** Source: RFC 6901, §4. */
function unescapePointer(key: string): string {
  return key.replace(/~1/g, '/').replace(/~0/g, '~');
}

/** In a file that is no YAML: the first line with the last name of the path as a word. */
function findWord(
  text: string,
  segments: PathSegment[],
): ChangeLine | undefined {
  const names = segments.filter(({ isKey }) => isKey);
  const word = names.at(-1)?.text.split('.').at(-1);
  if (!word) return undefined;
  const index = text
    .split('\n')
    .findIndex(line => line.split(/[^0-9A-Za-z_]+/).includes(word));
  return index < 0 ? undefined : { line: index + 1, isExact: true };
}
