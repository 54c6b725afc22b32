import type { DocumentPath, Generation } from '../../contract/model';
import { placeName, quote, type Explanation } from './messages';
import { otherForms } from './otherForms';

/** @internal */
export function unknownField(options: {
  key: string;
  path: DocumentPath;
  known: string[];
  generation: Generation;
}): Explanation {
  const { key, path, known, generation } = options;
  const other = otherForms(key, path, generation);
  const near = other?.mixed
    ? undefined
    : known.find(candidate => isNear(key, candidate));
  return {
    message: `${quote(key)} is not a field of ${placeName(path)}.`,
    remedy: near
      ? `Did you mean ${quote(near)}?`
      : `${other?.remedy ?? 'Remove it.'} Known here: ${known.join(', ')}.`,
  };
}

/** Same but for case, or at most one letter more, less or different, or two swapped. */
function isNear(a: string, b: string): boolean {
  if (a.toLowerCase() === b.toLowerCase()) return true;
  if (Math.abs(a.length - b.length) > 1 || b.length < 3) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  const restA = a.slice(start);
  const restB = b.slice(start);
  return (
    restA.slice(1) === restB ||
    restA === restB.slice(1) ||
    restA.slice(1) === restB.slice(1) ||
    (restA.slice(2) === restB.slice(2) &&
      restA[0] === restB[1] &&
      restA[1] === restB[0])
  );
}
