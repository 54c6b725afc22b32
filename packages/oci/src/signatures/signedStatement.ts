/** What a statement of Cosign says that is a signature, and no attestation. @internal */
export const signPredicate = 'https://sigstore.dev/cosign/sign/v1';

const payloadType = 'application/vnd.in-toto+json';
const statementTypes = new Set([
  'https://in-toto.io/Statement/v0.1',
  'https://in-toto.io/Statement/v1',
]);

/**
 * What a signed statement is: a signature of this digest, one of something else, or no signature at all, such as an
 * attestation. Source: in-toto attestation framework, statement.
 *
 * @internal
 */
export function classifyStatement(
  envelope: { payloadType: string; payload: Uint8Array },
  digest: string,
): 'signature' | 'other-content' | 'no-signature' {
  if (envelope.payloadType !== payloadType) {
    return 'no-signature';
  }
  const statement = Object(
    JSON.parse(Buffer.from(envelope.payload).toString('utf8')),
  );
  if (
    !statementTypes.has(statement._type) ||
    statement.predicateType !== signPredicate
  ) {
    return 'no-signature';
  }
  const [algorithm, hex] = digest.split(':');
  const subjects: unknown[] = Array.isArray(statement.subject)
    ? statement.subject
    : [];
  return subjects.some(
    subject => Object(Object(subject).digest)[algorithm] === hex,
  )
    ? 'signature'
    : 'other-content';
}
