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
      .every(segment => /^[a-z0-9*]+([._*-]*[a-z0-9*])*$/.test(segment))
  );
}

/**
 * Is there a repository name that both fit? With a plain name on one side this is "does the name match".
 *
 * @internal
 */
export function patternsOverlap(a: string, b: string): boolean {
  const [left, right] = [tokenize(a), tokenize(b)];
  const seen = new Map<number, boolean>();

  function from(i: number, j: number): boolean {
    const key = i * (right.length + 1) + j;
    const known = seen.get(key);
    if (known !== undefined) return known;
    const [x, y] = [left[i], right[j]];
    let result: boolean;
    if (x === undefined && y === undefined) {
      result = true;
    } else if (typeof x === 'string') {
      result = from(i + 1, j) || (consumes(x, y) && from(i, j + 1));
    } else if (typeof y === 'string') {
      result = from(i, j + 1) || (consumes(y, x) && from(i + 1, j));
    } else {
      result = x !== undefined && x.char === y?.char && from(i + 1, j + 1);
    }
    seen.set(key, result);
    return result;
  }

  return from(0, 0);
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
