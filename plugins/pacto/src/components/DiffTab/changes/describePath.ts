import type { PactoTranslate } from '@pacto/backstage-plugin-pacto-react';
import { splitPath, type PathSegment } from './splitPath';

/** What a key below each of these is called. */
const nouns = {
  parameters: 'parameter',
  responses: 'response',
  channels: 'channel',
  operations: 'operation',
  services: 'service',
  rpcs: 'method',
  messages: 'message',
  fields: 'field',
  claims: 'claim',
  contacts: 'contact',
} as const;

/** Words that say no more than the part that the change stands in, or what follows them. */
const fillers = new Set([
  'openapi',
  'asyncapi',
  'grpc',
  'schema',
  'properties',
  'content',
]);

/** The path of a change in words that a reader of the contract knows; the whole path belongs beside it. */
export function describePath(path: string, t: PactoTranslate): string {
  const segments = splitPath(path);
  const words: string[] = [];
  segments.forEach(({ text, isKey }, index) => {
    const next = segments[index + 1];
    if (isKey) {
      words.push(describeKey(segments, index, t));
    } else if (next?.isKey) {
      // The key says it.
    } else if (!fillers.has(text) || next === undefined) {
      words.push(text);
    }
  });
  return words.join(' › ');
}

function describeKey(
  segments: PathSegment[],
  index: number,
  t: PactoTranslate,
): string {
  const { text } = segments[index];
  const list = segments[index - 1]?.text;
  if (list !== undefined && Object.hasOwn(nouns, list)) {
    return t(`diff.word.${nouns[list as keyof typeof nouns]}`, { name: text });
  }
  return text;
}
