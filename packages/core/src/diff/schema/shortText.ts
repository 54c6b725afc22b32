import { isMap } from '../../contract/isMap';
import { schemaLimits } from './schemaLimits';

/** Levels of a value that are shown. */
const LEVELS = 3;

/**
 * A value as short text for people: text and numbers as they are, lists and maps as JSON that is cut.
 *
 * @internal
 */
export function shortText(value: unknown): string {
  const most = schemaLimits.valueLength;
  const text = typeof value === 'string' ? value : write(value, LEVELS, most);
  return text.length > most ? `${text.slice(0, most)}…` : text;
}

/** Stops when there is enough: the value may be megabytes large. */
function write(value: unknown, levels: number, room: number): string {
  if (Array.isArray(value)) {
    return writeParts(value, { levels, room, brackets: '[]' });
  }
  if (isMap(value)) {
    return writeParts(Object.keys(value).sort(), { levels, room, map: value });
  }
  return typeof value === 'string'
    ? JSON.stringify(value.slice(0, room + 1))
    : String(value);
}

function writeParts(
  parts: unknown[],
  options: {
    levels: number;
    room: number;
    map?: Record<string, unknown>;
    brackets?: string;
  },
): string {
  const { levels, room, map, brackets = '{}' } = options;
  if (levels === 0 && parts.length > 0) return `${brackets[0]}…${brackets[1]}`;
  let text = brackets[0];
  for (const part of parts) {
    if (text.length > room) break;
    if (text.length > 1) text += ',';
    text += map
      ? `${write(part, 0, room)}:${write(
          map[part as string],
          levels - 1,
          room,
        )}`
      : write(part, levels - 1, room);
  }
  return text + brackets[1];
}

/** Text as it is, and anything else as short text; unlike `String`, whatever an author gave as `toString`. @internal */
export function plainText(value: unknown): string {
  return typeof value === 'string' ? value : shortText(value);
}
