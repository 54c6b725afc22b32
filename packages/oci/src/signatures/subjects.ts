import { X509Certificate } from 'node:crypto';

/**
 * The fields of the subject of a certificate, by their short names (`CN`, `O`). A field that comes twice is left out:
 * which of them would count?
 *
 * @internal
 */
export function fieldsOf(certificate: X509Certificate): Map<string, string> {
  const subject: Record<string, unknown> =
    certificate.toLegacyObject().subject ?? {};
  return new Map(
    Object.entries(subject).flatMap(([name, value]): [string, string][] =>
      typeof value === 'string' ? [[name, value]] : [],
    ),
  );
}

/**
 * Whether all wanted fields are there and equal.
 *
 * @internal
 */
export function hasFields(
  fields: ReadonlyMap<string, string>,
  wanted: Record<string, string>,
): boolean {
  const entries = Object.entries(wanted);
  return (
    entries.length > 0 &&
    entries.every(([name, value]) => fields.get(name) === value)
  );
}

/**
 * The subject in one line: `CN=release, O=Acme`.
 *
 * @internal
 */
export function subjectText(certificate: X509Certificate): string {
  return [...fieldsOf(certificate)]
    .map(([name, value]) => `${name}=${value}`)
    .reverse()
    .join(', ');
}
