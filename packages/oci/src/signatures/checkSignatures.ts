import { OciError } from '../errors';
import { OciReader, RequestOptions } from '../types';
import { FoundSignature, mayBeSignature } from './FoundSignature';
import { signatureLimits } from './limits';
import { isMissing } from './listTaggedReferrers';
import { Referrer } from './Referrer';
import { SignatureExaminer } from './SignatureExaminer';
import { combineVerdicts, SignatureVerdict } from './SignatureVerdict';
import { TrustPolicy } from './TrustPolicy';

const maxSignerLength = 300;

/** @public */
export interface CheckSignaturesOptions extends RequestOptions {
  reader: OciReader;
  repository: string;
  /** Of the manifest whose signatures are wanted. */
  digest: string;
  policy: TrustPolicy;
  /** Certificates and expiry dates are held against it. */
  now: Date;
}

/**
 * Looks for the signatures of a manifest and says what they are worth: those that the store lists as referrers, and
 * those under the tag of Cosign (`sha256-….sig`). Stops at the first that is good.
 *
 * Costs one or two requests to find them, and two for each one found, up to 50. Throws the reason of the signal only:
 * whatever else goes wrong is the state `unknown`.
 *
 * @public
 */
export async function checkSignatures(
  options: CheckSignaturesOptions,
): Promise<SignatureVerdict> {
  const { reader, signal } = options;
  if (!reader.listReferrers) {
    return {
      state: 'unknown',
      reason: 'This kind of source keeps no signatures.',
    };
  }
  const examiner = SignatureExaminer.create(options);
  const verdicts: SignatureVerdict[] = [];
  for (const look of [listReferrers, listCosignTag]) {
    try {
      for await (const verdict of look(options, examiner)) {
        if (verdict?.state === 'verified') return clipped(verdict);
        if (verdict) verdicts.push(verdict);
      }
    } catch (error) {
      signal?.throwIfAborted();
      verdicts.push(failureVerdict(error));
    }
  }
  return clipped(combineVerdicts(verdicts));
}

/** Strangers choose their names. */
function clipped(verdict: SignatureVerdict): SignatureVerdict {
  const { signer } = verdict;
  return signer !== undefined && signer.length > maxSignerLength
    ? { ...verdict, signer: `${signer.slice(0, maxSignerLength)}…` }
    : verdict;
}

async function* listReferrers(
  options: CheckSignaturesOptions,
  examiner: SignatureExaminer,
): AsyncGenerator<SignatureVerdict | undefined> {
  const { reader, repository, digest, signal } = options;
  const listed: Referrer[] = await reader.listReferrers!(repository, digest, {
    signal,
  });
  for (const referrer of listed.filter(mayBeSignature)) {
    if (!examiner.takeTurn()) {
      yield tooMany();
      return;
    }
    try {
      const found = await examiner.inReferrer(referrer.digest);
      if (found) {
        yield* examineAll(found, examiner, { paidTurns: 1, signal });
      } else {
        yield { state: 'invalid', reason: 'It is attached to other content.' };
      }
    } catch (error) {
      // One that cannot be read says nothing about the next one.
      signal?.throwIfAborted();
      yield failureVerdict(error);
    }
  }
}

async function* listCosignTag(
  options: CheckSignaturesOptions,
  examiner: SignatureExaminer,
): AsyncGenerator<SignatureVerdict | undefined> {
  const { signal } = options;
  try {
    const found = await examiner.underCosignTag();
    yield* examineAll(found, examiner, { paidTurns: 0, signal });
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
}

async function* examineAll(
  found: readonly FoundSignature[],
  examiner: SignatureExaminer,
  { paidTurns, signal }: RequestOptions & { paidTurns: number },
): AsyncGenerator<SignatureVerdict | undefined> {
  for (const [index, signature] of found.entries()) {
    if (index >= paidTurns && !examiner.takeTurn()) {
      yield tooMany();
      return;
    }
    try {
      yield await examiner.examine(signature);
    } catch (error) {
      // One that cannot be read says nothing about the next one.
      signal?.throwIfAborted();
      yield failureVerdict(error);
    }
  }
}

function tooMany(): SignatureVerdict {
  return {
    state: 'unknown',
    reason: `There are more than ${signatureLimits.signatures} signatures, and none of the first is good.`,
    remedy: 'Delete those that nobody needs.',
  };
}

function failureVerdict(error: unknown): SignatureVerdict {
  if (!(error instanceof OciError)) {
    return {
      state: 'unknown',
      reason: 'A signature is in a form that the check cannot deal with.',
    };
  }
  const { message, remedy, retryable, retryAfterMs } = error;
  return {
    state: 'unknown',
    reason: message,
    remedy,
    outage: retryable,
    retryAfterMs,
  };
}
