import type { IncomingHttpHeaders } from 'node:http';
import type { WebhookType } from '@pacto/backstage-plugin-pacto-node';
import { basic, hmac, SECRET } from '../__testUtils__/webhooks';
import { hasProof } from './hasProof';

const BODY = '{"action":"published"}';

function proven(
  type: WebhookType,
  headers: IncomingHttpHeaders,
  token?: string,
): boolean {
  return hasProof({
    type,
    secret: SECRET,
    evidence: { headers, token, body: Buffer.from(BODY) },
  });
}

const SHARED: WebhookType[] = [
  'distribution',
  'harbor',
  'acr',
  'ecr',
  'quay',
  'docker-hub',
];

describe.each(SHARED)('%s', type => {
  it.each([
    ['the secret itself', SECRET],
    ['a bearer token', `Bearer ${SECRET}`],
    ['a bearer token in small letters', `bearer ${SECRET}`],
    ['a password', basic('anybody', SECRET)],
  ])('is proven by %s', (_, authorization) => {
    expect(proven(type, { authorization })).toBe(true);
  });

  it.each([
    ['nothing', undefined],
    ['an empty header', ''],
    ['another secret', 'b-secret-of-the-tests'],
    ['the start of the secret', SECRET.slice(0, -1)],
    ['more than the secret', `${SECRET}x`],
    ['another bearer token', 'Bearer b-secret-of-the-tests'],
    ['an empty bearer token', 'Bearer '],
    ['a user', basic(SECRET, 'nobody')],
    ['broken Basic', 'Basic %%%'],
  ])('is not proven by %s', (_, authorization) => {
    expect(proven(type, { authorization })).toBe(false);
  });

  it('is not proven by a signature', () => {
    expect(
      proven(type, { 'x-hub-signature-256': `sha256=${hmac(BODY)}` }),
    ).toBe(false);
  });
});

it('takes a secret that looks like a bearer token as a whole', () => {
  const secret = `Bearer ${SECRET}`;
  const evidence = {
    headers: { authorization: secret },
    token: undefined,
    body: Buffer.from(BODY),
  };
  expect(hasProof({ type: 'harbor', secret, evidence })).toBe(true);
});

describe('a token in the URL', () => {
  it.each<WebhookType>(['acr', 'quay', 'docker-hub'])('proves %s', type => {
    expect(proven(type, {}, SECRET)).toBe(true);
    expect(proven(type, {}, 'b-secret-of-the-tests')).toBe(false);
    expect(proven(type, {}, '')).toBe(false);
  });

  it.each<WebhookType>([
    'distribution',
    'harbor',
    'github',
    'ecr',
    'artifactory',
  ])('does not prove %s, which has something better', type => {
    expect(proven(type, {}, SECRET)).toBe(false);
  });
});

describe('github', () => {
  const signed = (signature: string) =>
    proven('github', { 'x-hub-signature-256': signature });

  it('is proven by the signature over the body', () => {
    expect(signed(`sha256=${hmac(BODY)}`)).toBe(true);
  });

  it.each([
    ['over another body', `sha256=${hmac(`${BODY} `)}`],
    ['with another secret', `sha256=${hmac(BODY, 'b-secret-of-the-tests')}`],
    ['without its kind', hmac(BODY)],
    ['that is empty', ''],
    ['that is the secret', SECRET],
  ])('is not proven by a signature %s', (_, signature) => {
    expect(signed(signature)).toBe(false);
  });

  it('is not proven by the secret', () => {
    expect(proven('github', { authorization: `Bearer ${SECRET}` })).toBe(false);
  });
});

describe('artifactory', () => {
  const shown = (value: string) =>
    proven('artifactory', { 'x-jfrog-event-auth': value });

  it('is proven by the secret, or by the signature over the body', () => {
    expect(shown(SECRET)).toBe(true);
    expect(shown(hmac(BODY))).toBe(true);
  });

  it('is not proven by others', () => {
    expect(shown('')).toBe(false);
    expect(shown(hmac(`${BODY} `))).toBe(false);
    expect(proven('artifactory', { authorization: SECRET })).toBe(false);
  });
});
