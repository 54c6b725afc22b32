import { limits } from '../limits';
import { OverrideError } from './OverrideError';
import { readScalar } from './readScalar';

/** One `--set`. @internal */
export interface Assignment {
  /** For messages. */
  place: string;
  /** Keys and indexes. */
  path: (string | number)[];
  value: string | number | boolean;
}

const SEGMENT = /^([^[\].]+)((?:\[\d{1,9}\])*)$/;

/**
 * Reads `key.path[0]=value`. Source: contract format, §7.
 *
 * @throws OverrideError
 * @internal
 */
export function parseSet(text: string): Assignment {
  const place = `--set ${text.length > 80 ? `${text.slice(0, 79)}…` : text}`;
  const refuse = (problem: string) =>
    new OverrideError({
      code: 'INVALID_SET',
      place,
      problem,
      remedy: 'Write it as key.other[0]=value.',
    });
  const equals = text.indexOf('=');
  if (equals < 0) throw refuse('there is no "="');
  const segments = text.slice(0, equals).split('.');
  if (segments.length > limits.yamlDepth) {
    throw refuse(`more than ${limits.yamlDepth} levels`);
  }
  const path = segments.flatMap(segment => {
    const match = SEGMENT.exec(segment);
    if (!match) throw refuse(`${JSON.stringify(segment)} is no key`);
    const indexes = match[2].match(/\d+/g) ?? [];
    return [match[1], ...indexes.map(Number)];
  });
  if (path.length > limits.yamlDepth) {
    throw refuse(`more than ${limits.yamlDepth} levels`);
  }
  return { place, path, value: readScalar(text.slice(equals + 1)) };
}
