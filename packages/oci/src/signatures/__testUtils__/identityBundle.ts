import { sign } from 'node:crypto';
import { newKeys } from './certificates';
import { FakeSigstore, Identity, LogEntry } from './FakeSigstore';
import { bundle, sha256, Signed, signPredicate, statement } from './signing';

/** A statement in a bundle, as newer versions of Cosign sign with an identity. */
export function identityBundle(options: {
  sigstore: FakeSigstore;
  identity: Identity;
  digest: string;
  at: Date;
  predicateType?: string;
  /** In place of the right one. */
  entry?: LogEntry;
  /** In place of the right one. */
  inclusionProof?: object;
}): Signed & { entry: LogEntry } {
  const { sigstore, identity, digest, at } = options;
  const keys = newKeys();
  const certificate = sigstore.certify(identity, keys, at);
  const { payload, encoded, envelope } = statement(
    digest,
    options.predicateType ?? signPredicate,
  );
  const signature = sign('sha256', encoded, keys.privateKey);
  const entry =
    options.entry ??
    sigstore.logDocument(
      {
        apiVersion: '0.0.1',
        kind: 'dsse',
        spec: {
          payloadHash: { algorithm: 'sha256', value: sha256(payload) },
          signatures: [{ signature: signature.toString('base64') }],
        },
      },
      at,
    );
  const signed = bundle({
    verificationMaterial: {
      certificate: { rawBytes: certificate.raw.toString('base64') },
      tlogEntries: [
        {
          logIndex: String(entry.logIndex),
          logId: { keyId: Buffer.from(entry.logID, 'hex').toString('base64') },
          kindVersion: { kind: 'dsse', version: '0.0.1' },
          integratedTime: String(entry.integratedTime),
          inclusionPromise: { signedEntryTimestamp: entry.set },
          inclusionProof:
            options.inclusionProof ?? sigstore.proveInclusion(entry),
          canonicalizedBody: entry.body,
        },
      ],
    },
    dsseEnvelope: envelope(signature),
  });
  return { ...signed, entry };
}
