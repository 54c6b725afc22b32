/** Where a link in a document leads. */
export type LinkTarget =
  | { kind: 'external'; url: string }
  | { kind: 'file'; path: string; fragment?: string }
  | { kind: 'fragment'; fragment: string };

const externalProtocols = new Set(['http:', 'https:', 'mailto:']);

/**
 * Decides what a link that a stranger wrote may do: leave to http, https or mail, go to a file of the same bundle, or
 * to a place in the same document. Anything else, script addresses above all, is no link.
 *
 * @param href - as written
 * @param from - path of the document in the bundle
 * @param files - paths of all files of the bundle
 */
export function resolveLink(
  href: string,
  from: string,
  files: ReadonlySet<string>,
): LinkTarget | undefined {
  const absolute = URL.canParse(href) ? new URL(href) : undefined;
  if (absolute) {
    return externalProtocols.has(absolute.protocol)
      ? { kind: 'external', url: absolute.href }
      : undefined;
  }
  // `//host` and `\\host` leave the portal without saying so; control characters are never in an honest path.
  // eslint-disable-next-line no-control-regex
  if (/^[\\/]{2}|[\u0000-\u001f\\]/.test(href)) return undefined;

  const [beforeHash, fragment] = splitOnce(href, '#');
  const [encodedPath] = splitOnce(beforeHash, '?');
  if (encodedPath === '') {
    return fragment ? { kind: 'fragment', fragment } : undefined;
  }
  const path = joinPath(from, encodedPath);
  if (path === undefined || !files.has(path)) return undefined;
  return { kind: 'file', path, fragment };
}

function splitOnce(text: string, mark: string): [string, string | undefined] {
  const at = text.indexOf(mark);
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
}

function joinPath(from: string, encoded: string): string | undefined {
  let path: string;
  try {
    path = decodeURIComponent(encoded);
  } catch {
    return undefined;
  }
  const parts = path.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const part of path.split('/')) {
    if (part === '..') {
      if (parts.length === 0) return undefined;
      parts.pop();
    } else if (part !== '' && part !== '.') {
      parts.push(part);
    }
  }
  return parts.join('/');
}
