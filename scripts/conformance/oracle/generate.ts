import { readContract, type Generation } from '@pacto/core';
import { readText } from '../files';
import { mutationsOf, vocabularyOf } from '../mutations';
import type { Files } from './Oracle';
import { samples } from './samples';

const FIXTURES = 'packages/core/src/__fixtures__/contracts';

const CONTRACT = 'pacto.yaml';

/** Random numbers, the same for the same seed. */
export type Random = (bound: number) => number;

export interface BundlePair {
  old: Files;
  next: Files;
}

/** Words of .proto files, and what may stand in their place. */
const PROTO_WORDS = [
  ['stream ', ''],
  ['repeated ', ''],
  ['string', 'bytes'],
  ['int32', 'int64'],
  ['Thing', 'Things'],
  ['id', 'key'],
  ['1', '4'],
  ['rpc Get', 'rpc Fetch'],
  [' = ', '='],
  ['//', '// not'],
] as const;

/** A valid bundle with every kind of file that the contracts of a generation may name. */
export function sampleBundle(generation: Generation): Files {
  const { document } = readContract(
    readText(`${FIXTURES}/${generation}.yaml`),
    { generation },
  );
  return { ...filesOf(document), [CONTRACT]: JSON.stringify(document) };
}

/**
 * Pairs of the sample bundle and one that is one to three changes away from it: of the contract, of a definition, or
 * of a schema, in either direction. Endless; the same again for the same numbers.
 */
export function* generateBundles(
  generation: Generation,
  below: Random,
): Generator<BundlePair> {
  const sample = sampleBundle(generation);
  const paths = Object.keys(sample);
  for (;;) {
    const other = { ...sample };
    for (let changes = 1 + below(3); changes > 0; changes--) {
      const path = below(3) === 0 ? CONTRACT : paths[below(paths.length)];
      other[path] = changed(path, other[path], { generation, below });
    }
    yield below(3) === 0
      ? { old: other, next: sample }
      : { old: sample, next: other };
  }
}

function changed(
  path: string,
  text: string,
  { generation, below }: { generation: Generation; below: Random },
): string {
  if (path.endsWith('.proto')) return changedProto(text, below);
  const content: unknown = JSON.parse(text);
  const texts = [...mutationsOf(content, vocabularyOf([content]))];
  let choice = texts[below(texts.length)];
  if (path !== CONTRACT) return choice;
  // Most do not load, and then there is nothing to compare: fewer of those.
  for (let tries = below(4) * 10; tries > 0; tries--) {
    if (readContract(choice, { generation }).contract) break;
    choice = texts[below(texts.length)];
  }
  return choice;
}

function changedProto(text: string, below: Random): string {
  const lines = text.split('\n');
  const line = below(lines.length);
  const [from, to] = PROTO_WORDS[below(PROTO_WORDS.length)];
  if (lines[line].includes(from)) {
    return lines.with(line, lines[line].replace(from, to)).join('\n');
  }
  return below(2) === 0 && lines[line].endsWith(';')
    ? lines.toSpliced(line, 1).join('\n')
    : text.replaceAll(from, to);
}

/** A file for each path that the contract names. */
function filesOf(document: unknown): Files {
  const interfaces = listAt(document, 'interfaces');
  const files: Files = {};
  for (const path of namedFiles(document)) {
    const owner = interfaces.find(entry =>
      [entry.contract, entry.ref].includes(path),
    );
    files[path] = samples[kindOf(owner?.type)];
  }
  return files;
}

function kindOf(type: unknown): keyof typeof samples {
  if (type === 'http' || type === 'openapi') return 'openapi';
  if (type === 'event' || type === 'asyncapi') return 'asyncapi';
  return type === 'grpc' ? 'grpc' : 'schema';
}

function listAt(value: unknown, key: string): Record<string, unknown>[] {
  const list: unknown = Object(value)[key];
  return Array.isArray(list) ? list.map(Object) : [];
}

function* namedFiles(value: unknown): Generator<string> {
  if (typeof value === 'string') {
    if (/^[a-z]+\/[\w/-]+\.(json|ya?ml|proto)$/.test(value)) yield value;
  } else if (typeof value === 'object' && value !== null) {
    for (const child of Object.values(value)) yield* namedFiles(child);
  }
}
