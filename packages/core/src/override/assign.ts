import { isMap } from '../contract/isMap';
import { OverrideError } from './OverrideError';
import type { Assignment } from './parseSet';

/**
 * The data with one value set. Missing maps on the way are made; a list never grows. The given data is not changed.
 *
 * @throws OverrideError when the path leads through what is no map or list, or behind the end of a list.
 * @internal
 */
export function assign(
  data: unknown,
  { path, value, place }: Assignment,
  at = 0,
): unknown {
  if (at === path.length) return value;
  const step = path[at];
  const set = (child: unknown) => assign(child, { path, value, place }, at + 1);
  if (typeof step === 'string') {
    if (!isMap(data ?? {})) throw notAMap(place, path, at);
    const entries = new Map(Object.entries(data ?? {}));
    return Object.fromEntries(entries.set(step, set(entries.get(step))));
  }
  if (!Array.isArray(data)) throw notAList(place, path, at);
  if (step >= data.length) throw outOfRange({ place, path, at, of: data });
  return data.map((item, index) => (index === step ? set(item) : item));
}

function notAMap(place: string, path: Assignment['path'], at: number) {
  return new OverrideError({
    code: 'NOT_A_MAP',
    place,
    problem: `${nameOf(path, at)} is no map`,
    remedy: 'Set the whole value, or correct the path.',
  });
}

function notAList(place: string, path: Assignment['path'], at: number) {
  return new OverrideError({
    code: 'NOT_A_LIST',
    place,
    problem: `${nameOf(path, at)} is no list`,
    remedy: 'Leave out the index, or correct the path.',
  });
}

function outOfRange(options: {
  place: string;
  path: Assignment['path'];
  at: number;
  of: readonly unknown[];
}) {
  const { place, path, at, of } = options;
  return new OverrideError({
    code: 'OUT_OF_RANGE',
    place,
    problem: `${nameOf(path, at)} has ${of.length} entries`,
    remedy:
      of.length > 0
        ? `Use an index from 0 to ${
            of.length - 1
          }, or give the whole list in a values file.`
        : 'Give the whole list in a values file.',
  });
}

/** The path up to a step, as it is written. */
function nameOf(path: Assignment['path'], at: number): string {
  const text = path
    .slice(0, at)
    .map(step => (typeof step === 'number' ? `[${step}]` : `.${step}`))
    .join('');
  return text === '' ? 'the contract' : text.slice(1);
}
