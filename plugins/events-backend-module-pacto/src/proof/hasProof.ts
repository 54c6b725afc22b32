import { createHmac } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import type { WebhookType } from '@pacto/backstage-plugin-pacto-node';
import { sameText } from './sameText';

/**
 * What a request brings to prove where it comes from.
 *
 * @internal
 */
export interface Evidence {
  headers: IncomingHttpHeaders;
  /** `token` in the query of the URL. */
  token: string | undefined;
  /** As it arrived. */
  body: Buffer;
}

type Proof = (evidence: Evidence, secret: string) => boolean;

/** GitHub: HMAC-SHA256 over the body. */
const signature256: Proof = ({ headers, body }, secret) =>
  sameText(
    text(headers['x-hub-signature-256']),
    `sha256=${sign(body, secret)}`,
  );

/** Artifactory: the secret itself, or HMAC-SHA256 over the body where "use secret for signing" is set. */
const eventAuth: Proof = ({ headers, body }, secret) => {
  const value = text(headers['x-jfrog-event-auth']);
  const plain = sameText(value, secret);
  return sameText(value, sign(body, secret)) || plain;
};

/** The secret as the whole `Authorization` header, as a bearer token, or as the password of any user. */
const authorization: Proof = ({ headers }, secret) => {
  const value = text(headers.authorization);
  const [scheme, rest = ''] = value.split(/ (.*)/s, 2);
  switch (scheme.toLowerCase()) {
    case 'bearer':
      return sameText(rest, secret) || sameText(value, secret);
    case 'basic':
      return sameText(password(rest), secret) || sameText(value, secret);
    default:
      return sameText(value, secret);
  }
};

/** For registries whose webhooks consist of a URL and nothing else. */
const queryToken: Proof = ({ token }, secret) => sameText(token ?? '', secret);

/** One of them must hold. */
const PROOFS: Record<WebhookType, Proof[]> = {
  distribution: [authorization],
  harbor: [authorization],
  github: [signature256],
  acr: [authorization, queryToken],
  ecr: [authorization],
  quay: [authorization, queryToken],
  'docker-hub': [authorization, queryToken],
  artifactory: [eventAuth],
};

/**
 * Does a request show that its sender knows the secret, in a way that registries of this type can?
 *
 * @internal
 */
export function hasProof(options: {
  type: WebhookType;
  secret: string;
  evidence: Evidence;
}): boolean {
  const { type, secret, evidence } = options;
  return PROOFS[type].some(proof => proof(evidence, secret));
}

function sign(body: Buffer, secret: string): string {
  return createHmac('sha256', secret).update(body).digest('hex');
}

function password(encoded: string): string {
  const decoded = Buffer.from(encoded, 'base64').toString('utf8');
  return decoded.slice(decoded.indexOf(':') + 1);
}

function text(header: string | string[] | undefined): string {
  return typeof header === 'string' ? header : '';
}
