/**
 * Limits on the signatures of one revision, which strangers may have attached.
 *
 * @internal
 */
export const signatureLimits = {
  /** Manifests and parts of manifests that are looked at; with more, the answer is "could not check". */
  signatures: 50,
  /** Bytes of what Cosign signs, a short JSON document. */
  payloadBytes: 64 * 1024,
  /** Bytes of a Sigstore bundle or a Notation envelope. */
  envelopeBytes: 1024 * 1024,
  /** Bytes of the annotations of a signature. */
  annotationBytes: 256 * 1024,
  /** Certificates from a signer to a trusted authority. */
  chainLength: 10,
  /** Milliseconds that a signer's clock may be ahead of ours. */
  skewMs: 5 * 60_000,
} as const;
