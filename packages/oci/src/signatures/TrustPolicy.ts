import { X509Certificate } from 'node:crypto';
import { TrustedRoot } from '@sigstore/protobuf-specs';
import { TrustMaterial, toTrustMaterial } from '@sigstore/verify';
import { RE2JS } from 're2js';
import { readPublicKey, TrustedKey } from './trustedKeys';

/**
 * Whom to believe, as an operator writes it down.
 *
 * @public
 */
export interface TrustPolicyOptions {
  /** Public keys in PEM form, for Cosign signatures that were made with a key. */
  keys?: { name: string; pem: string }[];
  /** Who may have signed without a key; needs `trustedRoot`. */
  identities?: TrustedIdentity[];
  /** The JSON document of Sigstore that names its authorities and logs. */
  trustedRoot?: string;
  /** Authorities for Notation signatures. */
  notation?: {
    name: string;
    /** One or more certificates in PEM form each. */
    certificates: string[];
    /** A signer must have all fields of one of these in the subject of its certificate. */
    subjects: Record<string, string>[];
  }[];
}

/**
 * An identity is the two together: who vouched for it, and its name there.
 *
 * @public
 */
export interface TrustedIdentity {
  /** Such as `https://token.actions.githubusercontent.com`. */
  issuer: string;
  /** An address of a workflow, or of mail. */
  subject?: string;
  /** In place of `subject`: a regular expression that fits the whole of it. */
  subjectPattern?: string;
}

/** @internal */
export interface NotationTrust {
  name: string;
  certificates: X509Certificate[];
  subjects: Record<string, string>[];
}

/**
 * A {@link TrustPolicyOptions} that was checked and read.
 *
 * @public
 */
export class TrustPolicy {
  /** Throws an Error that says what is wrong with the policy. */
  static create(options: TrustPolicyOptions): TrustPolicy {
    return new TrustPolicy(options);
  }

  /** @internal */
  readonly keys: TrustedKey[];
  /** @internal */
  readonly notation: NotationTrust[];
  /** @internal */
  readonly sigstore?: TrustMaterial;
  readonly #identities: {
    issuer: string;
    matches: (subject: string) => boolean;
  }[];

  private constructor(options: TrustPolicyOptions) {
    const { keys = [], identities = [], notation = [] } = options;
    this.keys = keys.map(({ name, pem }) => ({
      name,
      key: within(`key ${name}`, () => readPublicKey(pem)),
    }));
    this.notation = notation.map(({ name, certificates, subjects }) => ({
      name,
      certificates: within(`notation ${name}`, () =>
        certificates.flatMap(readAuthorities),
      ),
      subjects,
    }));
    this.#identities = identities.map(identity => ({
      issuer: identity.issuer,
      matches: within('identity', () => subjectMatcher(identity)),
    }));
    const { trustedRoot } = options;
    if (trustedRoot !== undefined) {
      this.sigstore = within('trusted root', () =>
        toTrustMaterial(TrustedRoot.fromJSON(JSON.parse(trustedRoot))),
      );
    }
  }

  /** @internal */
  trustsIdentity(issuer: string, subject: string): boolean {
    return this.#identities.some(
      identity => identity.issuer === issuer && identity.matches(subject),
    );
  }
}

function subjectMatcher(
  identity: TrustedIdentity,
): (subject: string) => boolean {
  const { subject, subjectPattern } = identity;
  if ((subject === undefined) === (subjectPattern === undefined)) {
    throw new Error('it needs either a subject or a pattern for it');
  }
  if (subjectPattern === undefined) {
    return text => text === subject;
  }
  const pattern = RE2JS.compile(subjectPattern);
  return text => pattern.matches(text);
}

function readAuthorities(pem: string): X509Certificate[] {
  const blocks =
    pem.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ??
    [];
  if (blocks.length === 0) {
    throw new Error('there is no certificate in PEM form');
  }
  return blocks.map(block => {
    const certificate = new X509Certificate(block);
    if (!certificate.ca) {
      throw new Error('a certificate is not one of an authority');
    }
    return certificate;
  });
}

function within<T>(what: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw new Error(`${what}: ${(error as Error).message}`);
  }
}
