/**
 * One way to authenticate that a registry offers.
 *
 * @internal
 */
export interface Challenge {
  /** Lower case. */
  scheme: string;
  /** Keys in lower case. */
  params: Map<string, string>;
}

const separator = /[\s,]*/y;
const token = /[\w!#$%&'*+.^`|~-]+/y;
const assignment = /\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([\w!#$%&'*+.^`|~:/?@-]+))/y;
const rest = /[^,]+/y;

/**
 * Reads the values of `WWW-Authenticate` headers; several challenges may share one value. What cannot be read is left
 * out. Grammar: RFC 9110, section 11.6.1.
 *
 * @internal
 */
export function parseChallenges(
  header: string | string[] | undefined,
): Challenge[] {
  return [header ?? []].flat().flatMap(parseValue);
}

function parseValue(text: string): Challenge[] {
  const challenges: Challenge[] = [];
  let position = 0;
  const take = (pattern: RegExp) => {
    pattern.lastIndex = position;
    const match = pattern.exec(text);
    position = match ? pattern.lastIndex : position;
    return match;
  };

  for (take(separator); position < text.length; take(separator)) {
    const word = take(token)?.[0].toLowerCase();
    const value = word && take(assignment);
    const current = challenges[challenges.length - 1];
    if (!word || (value && !current) || text[position] === '=') {
      // Not a challenge we know how to read, for instance a single token after the scheme.
      take(rest);
    } else if (value) {
      const unquoted = value[1]?.replace(/\\(.)/g, '$1') ?? value[2];
      current.params.set(word, unquoted);
    } else {
      challenges.push({ scheme: word, params: new Map() });
    }
  }
  return challenges;
}
