import { Bundle } from '@sigstore/bundle';

// Names of logs. The verifier takes them for regular expressions: nothing that repeats may be in them.
const logName = /^[A-Za-z0-9._:/ -]{1,200}$/;
const maxEntries = 10;
const maxSignatures = 10;

/**
 * Whether a bundle holds more proofs than a signer has a reason to add, or checkpoints of logs with names that could
 * keep the verifier busy for ever.
 *
 * @internal
 */
export function hasOddCheckpoint(bundle: Bundle): boolean {
  const { tlogEntries, timestampVerificationData } =
    bundle.verificationMaterial;
  return (
    tlogEntries.length > maxEntries ||
    (timestampVerificationData?.rfc3161Timestamps.length ?? 0) > maxEntries ||
    tlogEntries.some(({ inclusionProof }) =>
      isOdd(inclusionProof?.checkpoint?.envelope ?? ''),
    )
  );
}

function isOdd(note: string): boolean {
  const lines = note.split('\n').filter(line => line.includes('\u2014'));
  return (
    lines.length > maxSignatures ||
    lines.some(line => !logName.test(line.replace(/\u2014 (\S+) \S+$/, '$1')))
  );
}
