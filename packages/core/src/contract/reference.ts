/**
 * Where a contract points to.
 *
 * @public
 */
export type Reference =
  | {
      kind: 'oci';
      /** `host` or `host:port`. */
      host: string;
      /** The repository without the host. */
      path: string;
      /** `host/path`, the identity of a line of contracts. */
      repository: string;
      tag?: string;
      digest?: string;
    }
  | { kind: 'local'; path: string };

/**
 * A reference that cannot be parsed; the message says why.
 *
 * @public
 */
export class InvalidReferenceError extends Error {
  readonly code = 'INVALID_REFERENCE';

  constructor(reference: string, reason: string) {
    super(
      `${JSON.stringify(
        reference.slice(0, 300),
      )} is not a reference: ${reason}.`,
    );
    this.name = 'InvalidReferenceError';
  }
}

const TAG = /^[a-zA-Z0-9_][a-zA-Z0-9._-]{0,127}$/;
const DIGEST = /^(?:sha256:[0-9a-fA-F]{64}|sha512:[0-9a-fA-F]{128})$/;

/**
 * Parses a reference as contracts write it. Only `oci://` is remote; `ghcr.io/acme/x` without it is a local path.
 * Source: contract format, §6, with the strict tag and digest syntax of upstream v1.5.0.
 *
 * @param options - `lenient`: any text is a tag or digest, as before v1.5.0.
 * @throws InvalidReferenceError
 * @public
 */
export function parseReference(
  text: string,
  options: { lenient?: boolean } = {},
): Reference {
  if (text.startsWith('oci://')) {
    return parseOci(text, text.slice(6), options.lenient ?? false);
  }
  const path = text.startsWith('file://') ? text.slice(7) : text;
  if (path === '') throw new InvalidReferenceError(text, 'it is empty');
  return { kind: 'local', path };
}

/**
 * Whether a reference names a tag or a digest itself; then no version is chosen and no range is checked.
 * Source: graph sheet, §1.
 *
 * @public
 */
export function hasExplicitTag(text: string): boolean {
  return text.includes('@') || text.lastIndexOf(':') > text.lastIndexOf('/');
}

function parseOci(text: string, location: string, lenient: boolean): Reference {
  const at = location.indexOf('@');
  const digest = at < 0 ? undefined : location.slice(at + 1);
  const name = at < 0 ? location : location.slice(0, at);
  const colon = name.lastIndexOf(':');
  const tagged = colon > name.lastIndexOf('/');
  const tag = tagged ? name.slice(colon + 1) : undefined;
  const repository = tagged ? name.slice(0, colon) : name;
  const slash = repository.indexOf('/');
  if (slash < 0) {
    throw new InvalidReferenceError(text, 'there is no "/" after the registry');
  }
  const host = repository.slice(0, slash);
  const path = repository.slice(slash + 1);
  if (host === '')
    throw new InvalidReferenceError(text, 'the registry is empty');
  if (path === '') {
    throw new InvalidReferenceError(text, 'the repository is empty');
  }
  if (!lenient && tag !== undefined && !TAG.test(tag)) {
    throw new InvalidReferenceError(
      text,
      'a tag is up to 128 letters, digits, "_", "." and "-"',
    );
  }
  if (!lenient && digest !== undefined && !DIGEST.test(digest)) {
    throw new InvalidReferenceError(
      text,
      'a digest is sha256: with 64 or sha512: with 128 hex digits',
    );
  }
  return {
    kind: 'oci',
    host,
    path,
    repository,
    ...(tag === undefined ? {} : { tag }),
    ...(digest === undefined ? {} : { digest }),
  };
}
