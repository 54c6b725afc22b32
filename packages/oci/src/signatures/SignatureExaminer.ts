import { OciError } from '../errors';
import { Descriptor, OciReader, RequestOptions } from '../types';
import {
  cosignType,
  FoundSignature,
  signaturesIn,
  subjectOf,
} from './FoundSignature';
import { signatureLimits } from './limits';
import { SignatureVerdict } from './SignatureVerdict';
import { classifyStatement } from './signedStatement';
import { TrustPolicy } from './TrustPolicy';
import { readBundle, verifyBundle } from './verifyBundle';
import { verifyNotation } from './verifyNotation';
import { verifySimpleSigning } from './simpleSigning';

interface ExaminerOptions extends RequestOptions {
  reader: OciReader;
  repository: string;
  digest: string;
  policy: TrustPolicy;
  now: Date;
}

/**
 * Fetches and judges the signatures of one manifest, each within the limits. Methods throw `OciError`s for what could
 * not be fetched.
 *
 * @internal
 */
export class SignatureExaminer {
  static create(options: ExaminerOptions): SignatureExaminer {
    return new SignatureExaminer(options);
  }

  readonly #options: ExaminerOptions;
  #turns: number = signatureLimits.signatures;
  #target?: Promise<Descriptor & { bytes: Buffer }>;

  private constructor(options: ExaminerOptions) {
    this.#options = options;
  }

  /** Whether another one may be looked at. */
  takeTurn(): boolean {
    this.#turns -= 1;
    return this.#turns >= 0;
  }

  /** What is under the tag where Cosign keeps the signatures of a digest. */
  async underCosignTag(): Promise<FoundSignature[]> {
    const { digest } = this.#options;
    const manifest = await this.#manifest(`${digest.replace(':', '-')}.sig`);
    return signaturesIn(manifest, cosignType);
  }

  /** Undefined when what holds them is attached to other content. */
  async inReferrer(referrer: string): Promise<FoundSignature[] | undefined> {
    const manifest = await this.#manifest(referrer);
    const found = signaturesIn(manifest);
    const isAttached = subjectOf(manifest) === this.#options.digest;
    return isAttached || found.length === 0 ? found : undefined;
  }

  /** Undefined for what turns out to be no signature. */
  async examine(found: FoundSignature): Promise<SignatureVerdict | undefined> {
    const { digest, policy, now } = this.#options;
    const { annotations } = found;
    switch (found.form) {
      case 'simple-signing': {
        requireSmall(annotations);
        const payload = await this.#part(found, signatureLimits.payloadBytes);
        return verifySimpleSigning({ payload, annotations, digest, policy });
      }
      case 'bundle':
        return this.#examineBundle(found);
      case 'jws':
        return verifyNotation({
          envelope: await this.#part(found, signatureLimits.envelopeBytes),
          target: await this.#describeTarget(),
          policy,
          now,
        });
      default:
        return {
          state: 'unknown',
          kind: 'notation',
          reason: 'It is in a COSE envelope, which is not supported here.',
          remedy: 'Sign with a JWS envelope, the default of Notation.',
        };
    }
  }

  async #examineBundle(
    found: FoundSignature,
  ): Promise<SignatureVerdict | undefined> {
    const { digest, policy } = this.#options;
    const bytes = await this.#part(found, signatureLimits.envelopeBytes);
    const document = JSON.parse(Buffer.from(bytes).toString('utf8'));
    const content = readBundle(document)?.content;
    if (content?.$case === 'messageSignature') {
      const signed = content.messageSignature.messageDigest.digest;
      if (`sha256:${signed.toString('hex')}` !== digest) {
        return otherContent();
      }
      const { bytes: artifact } = await this.#describeTarget();
      return verifyBundle(document, { artifact, policy });
    }
    if (content) {
      const kind = classifyStatement(content.dsseEnvelope, digest);
      if (kind === 'no-signature') return undefined;
      if (kind === 'other-content') return otherContent();
    }
    return verifyBundle(document, { policy });
  }

  async #describeTarget(): Promise<Descriptor & { bytes: Buffer }> {
    this.#target ??= this.#manifest(this.#options.digest).then(
      ({ digest, mediaType, bytes }) => ({
        digest,
        mediaType,
        size: bytes.length,
        bytes: Buffer.from(bytes),
      }),
    );
    return this.#target;
  }

  async #manifest(reference: string) {
    const { reader, repository, signal } = this.#options;
    const manifest = await reader.fetchManifest(repository, reference, {
      signal,
    });
    return manifest!;
  }

  async #part(found: FoundSignature, maxBytes: number): Promise<Uint8Array> {
    const { reader, repository, signal } = this.#options;
    return reader.fetchBlob(repository, found.part, { signal, maxBytes });
  }
}

function otherContent(): SignatureVerdict {
  return {
    state: 'invalid',
    kind: 'sigstore',
    reason: 'It was made for other content.',
  };
}

function requireSmall(annotations: Record<string, string>): void {
  const size = Object.values(annotations).reduce(
    (sum, text) => sum + text.length,
    0,
  );
  if (size > signatureLimits.annotationBytes) {
    throw new OciError({
      code: 'TOO_LARGE',
      message: `A signature has ${size} bytes of annotations`,
      remedy: 'Delete that signature.',
    });
  }
}
