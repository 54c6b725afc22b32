type Token = '*' | '**' | { char: string };

/**
 * Does the pattern need the list of all repositories, as opposed to being a name?
 *
 * @internal
 */
export function isPattern(text: string): boolean {
  return text.includes('*');
}

/**
 * A name of OCI repositories (distribution specification 1.1, "Pulling manifests"), where `*` may stand for any
 * text without a slash and `**` for any text.
 *
 * @internal
 */
export function isRepositoryPattern(text: string): boolean {
  return (
    text.length <= 255 &&
    text
      .split('/')
      .every(segment => /^[a-z0-9*](?:[a-z0-9._*-]*[a-z0-9*])?$/.test(segment))
  );
}

/**
 * Is there a repository name that both fit? With a plain name on one side this is "does the name match".
 *
 * @internal
 */
export function patternsOverlap(a: string, b: string): boolean {
  const [left, right] = [tokenize(a), tokenize(b)];
  const end = left.length * (right.length + 1) + right.length;
  const seen = new Set<number>();
  // A list of its own and no recursion: references are as long as their authors like.
  const todo: [i: number, j: number][] = [[0, 0]];
  for (let place = todo.pop(); place; place = todo.pop()) {
    const [i, j] = place;
    const key = i * (right.length + 1) + j;
    if (key === end) return true;
    if (!seen.has(key)) {
      seen.add(key);
      todo.push(...stepsFrom(i, j, left[i], right[j]));
    }
  }
  return false;
}

/** Where a match may go on when the parts at two places fit. */
function stepsFrom(
  i: number,
  j: number,
  x: Token | undefined,
  y: Token | undefined,
): [i: number, j: number][] {
  if (typeof x === 'string') {
    return consumes(x, y)
      ? [
          [i + 1, j],
          [i, j + 1],
        ]
      : [[i + 1, j]];
  }
  if (typeof y === 'string') {
    return consumes(y, x)
      ? [
          [i, j + 1],
          [i + 1, j],
        ]
      : [[i, j + 1]];
  }
  return x !== undefined && x.char === y?.char ? [[i + 1, j + 1]] : [];
}

function consumes(wildcard: '*' | '**', token: Token | undefined): boolean {
  if (token === undefined) return false;
  if (typeof token === 'string') return true;
  return wildcard === '**' || token.char !== '/';
}

function tokenize(pattern: string): Token[] {
  return pattern
    .split(/(\*\*+|\*|.)/)
    .filter(Boolean)
    .map(part => {
      if (part === '*') return '*';
      return part.startsWith('**') ? '**' : { char: part };
    });
}
