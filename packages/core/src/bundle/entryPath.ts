import { limits } from '../limits';
import { BundleError } from './BundleError';

// What a terminal, a log or a page could act upon.
// eslint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/;

/** A segment that some file system, or a reader that decodes once more, takes for "here" or "up". */
const DOTS_ONLY = /^[. ]+$/;

/**
 * The one spelling of a file's path inside a bundle: relative, forward slashes, no leading `./`. One of those is taken
 * off, as upstream does; to it `././pacto.yaml` is another file.
 *
 * Stricter than upstream, which refuses `..` only (OCI sheet, §2): also absolute paths, drive letters, backslashes,
 * control characters, empty segments and spellings that become one of these when normalised (NFKC) or
 * percent-decoded. The bundle is never written to disk here; the rule protects whoever does.
 *
 * @param name - As given by the archive or the directory.
 * @throws BundleError with code `INVALID_PATH`.
 * @public
 */
export function normalizeEntryPath(name: string): string {
  const path = name.replace(/^\.\//, '');
  const problem =
    problemOf(path) ??
    problemOf(path.normalize('NFKC')) ??
    encodedProblem(path);
  if (problem) {
    const shown = JSON.stringify(
      name.length > 100 ? `${name.slice(0, 100)}…` : name,
    );
    throw new BundleError({
      code: 'INVALID_PATH',
      message: `The bundle holds a file named ${shown}: ${problem}.`,
      path: name.slice(0, limits.pathBytes),
    });
  }
  return path;
}

// What HFS+ leaves out of a comparison of names: joiners, marks of direction and a byte order mark.
const IGNORED = /[\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]/g;

// What Windows leaves off the end of a name, and NTFS's longer spelling of the content of a file.
const DROPPED = /(?:::\$data|[. ])+$/;

/**
 * Two paths with one key are the same file on some system: Unicode composition, letter case, characters without a
 * width, and dots and blanks at the end of a part do not count.
 *
 * @internal
 */
export function foldPath(path: string): string {
  return path
    .replace(IGNORED, '')
    .normalize('NFC')
    .toUpperCase()
    .toLowerCase()
    .normalize('NFC')
    .split('/')
    .map(part => part.replace(DROPPED, ''))
    .join('/');
}

function problemOf(path: string): string | undefined {
  if (path === '') return 'the name is empty';
  if (CONTROL.test(path)) return 'the name holds a control character';
  if (path.includes('\\')) return 'the name holds a backslash';
  if (path.startsWith('/')) return 'the path is absolute';
  if (/^[A-Za-z]:/.test(path)) return 'the path starts with a drive letter';
  const encoder = new TextEncoder();
  if (encoder.encode(path).length > limits.pathBytes) {
    return `the path is longer than ${limits.pathBytes} bytes`;
  }
  for (const segment of path.split('/')) {
    if (segment === '') return 'a part of the path is empty';
    if (DOTS_ONLY.test(segment)) return 'a part of the path is only dots';
    if (encoder.encode(segment).length > limits.pathPartBytes) {
      return `a part of the path is longer than ${limits.pathPartBytes} bytes`;
    }
  }
  return undefined;
}

/** `..%2fetc`: harmless as a name, a way out for a reader that decodes it. */
function encodedProblem(path: string): string | undefined {
  if (!/%(?:2e|2f|5c|00|25)/i.test(path)) return undefined;
  return 'the name holds a percent-encoded dot, slash, backslash, percent sign or NUL';
}
