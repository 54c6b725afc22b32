import { X509Certificate } from 'node:crypto';
import { X509Certificate as ParsedCertificate } from '@sigstore/core';
import { signatureLimits } from './limits';

/** What a chain of certificates amounts to. @internal */
export type ChainVerdict =
  | { state: 'trusted'; validUntil: Date }
  | { state: 'unknown' | 'untrusted' | 'invalid'; reason: string };

const codeSigning = '1.3.6.1.5.5.7.3.3';
const digests = /sha(256|384|512)$/i;

// Basic constraints, key usage, alternative names, policies, extended key usage: what is read here, or says nothing
// about whom to believe.
const understood = new Set([
  '2.5.29.19',
  '2.5.29.15',
  '2.5.29.17',
  '2.5.29.32',
  '2.5.29.37',
]);

/**
 * Whether certificates lead from a signer to an authority that is trusted. All of them must be valid now: when
 * something was signed is not proved by what the signer says. Revocation is not looked up, which would need requests
 * to addresses that strangers choose.
 *
 * @param chain - the signer's first, each issued by the next; the authority itself may be left out.
 * @internal
 */
export function checkChain(
  chain: readonly X509Certificate[],
  trusted: readonly X509Certificate[],
  now: Date,
): ChainVerdict {
  const path = pathTo(chain, trusted);
  if (!path) {
    return {
      state: 'untrusted',
      reason: 'Its certificate is from no authority that the policy names.',
    };
  }
  const parsed = path.map(certificate =>
    ParsedCertificate.parse(Buffer.from(certificate.raw)),
  );
  const problem = signerProblem(path[0], parsed[0]) ?? pathProblem(parsed);
  if (problem) {
    return { state: 'invalid', reason: problem };
  }
  if (parsed.some(hasUnknownDemands)) {
    return {
      state: 'unknown',
      reason: 'Its certificates make demands that are not understood here.',
    };
  }
  return checkValidity(parsed, now);
}

function pathTo(
  chain: readonly X509Certificate[],
  trusted: readonly X509Certificate[],
): X509Certificate[] | undefined {
  const path: X509Certificate[] = [];
  for (const certificate of chain.slice(0, signatureLimits.chainLength)) {
    const previous = path.at(-1);
    if (previous && !isIssuedBy(previous, certificate)) {
      return undefined;
    }
    path.push(certificate);
    if (trusted.some(({ raw }) => raw.equals(certificate.raw))) {
      return path;
    }
    const issuer = trusted.find(other => isIssuedBy(certificate, other));
    if (issuer) {
      return [...path, issuer];
    }
  }
  return undefined;
}

function isIssuedBy(
  certificate: X509Certificate,
  issuer: X509Certificate,
): boolean {
  return (
    issuer.ca &&
    certificate.checkIssued(issuer) &&
    certificate.verify(issuer.publicKey)
  );
}

function signerProblem(
  signer: X509Certificate,
  parsed: ParsedCertificate,
): string | undefined {
  const mayOnlyDoOtherThings =
    signer.keyUsage !== undefined && !signer.keyUsage.includes(codeSigning);
  return signer.ca ||
    parsed.extKeyUsage?.digitalSignature !== true ||
    mayOnlyDoOtherThings
    ? 'Its certificate is not one for signing.'
    : undefined;
}

function pathProblem(parsed: readonly ParsedCertificate[]): string | undefined {
  // The authority is trusted as it is; below it, each signature counts.
  if (
    parsed.slice(0, -1).some(one => !digests.test(one.signatureAlgorithm ?? ''))
  ) {
    return 'One of its certificates is signed with an outdated algorithm.';
  }
  // Between an authority and the signer there may be only so many others.
  const isTooLong = parsed.some((one, index) => {
    const most = one.extBasicConstraints?.pathLenConstraint;
    return index > 0 && most !== undefined && most < BigInt(index - 1);
  });
  return isTooLong ? 'Its chain of certificates is too long.' : undefined;
}

function hasUnknownDemands(certificate: ParsedCertificate): boolean {
  return certificate.extensions.some(({ subs }) => {
    const isCritical = subs.length > 2 && subs[1].toBoolean();
    return isCritical && !understood.has(subs[0].toOID());
  });
}

function checkValidity(
  parsed: readonly ParsedCertificate[],
  now: Date,
): ChainVerdict {
  const from = Math.max(...parsed.map(({ notBefore }) => notBefore.getTime()));
  const until = Math.min(...parsed.map(({ notAfter }) => notAfter.getTime()));
  if (now.getTime() + signatureLimits.skewMs < from) {
    return { state: 'invalid', reason: 'Its certificate is not valid yet.' };
  }
  return now.getTime() > until
    ? {
        state: 'invalid',
        reason: `Its certificate expired on ${dayOf(until)}.`,
      }
    : { state: 'trusted', validUntil: new Date(until) };
}

/** @internal */
export function dayOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
