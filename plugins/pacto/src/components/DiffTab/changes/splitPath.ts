/** One step of the path of a change. */
export interface PathSegment {
  text: string;
  /** It was in brackets: a name that an author chose. */
  isKey: boolean;
}

/** The steps of the path of a change: split at dots outside of brackets; what is in brackets is one segment. */
export function splitPath(path: string): PathSegment[] {
  const segments: PathSegment[] = [];
  let text = '';
  let depth = 0;
  const end = (isKey: boolean) => {
    if (text !== '') segments.push({ text, isKey });
    text = '';
  };
  for (const char of path) {
    if (char === '[' && depth++ === 0) end(false);
    else if (char === ']' && depth > 0 && --depth === 0) end(true);
    else if (char === '.' && depth === 0) end(false);
    else text += char;
  }
  end(false);
  return segments;
}
