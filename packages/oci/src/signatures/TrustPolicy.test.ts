import { generateKeyPairSync } from 'node:crypto';
import { issueCertificate, newKeys, pemOf } from './__testUtils__/certificates';
import { TrustPolicy, TrustPolicyOptions } from './TrustPolicy';

describe('TrustPolicy', () => {
  const { publicKey, privateKey } = newKeys();
  const pem = (key: any, type = 'spki') =>
    key.export({ type, format: 'pem' }).toString();
  const weak = generateKeyPairSync('rsa', { modulusLength: 1024 });
  const odd = generateKeyPairSync('ec', { namedCurve: 'secp256k1' });
  const leaf = issueCertificate({ subject: { CN: 'leaf' } });

  it.each([
    ['no key', { keys: [{ name: 'a', pem: 'nothing' }] }],
    ['a private key', { keys: [{ name: 'a', pem: pem(privateKey, 'pkcs8') }] }],
    ['a weak key', { keys: [{ name: 'a', pem: pemOf(weak.publicKey) }] }],
    ['an odd curve', { keys: [{ name: 'a', pem: pemOf(odd.publicKey) }] }],
    ['a root that is no JSON', { trustedRoot: '{' }],
    ['an identity without subject', { identities: [{ issuer: 'a' }] }],
    [
      'a pattern that cannot be read',
      { identities: [{ issuer: 'a', subjectPattern: '(' }] },
    ],
    [
      'no certificate',
      { notation: [{ name: 'a', certificates: ['x'], subjects: [] }] },
    ],
    [
      'a certificate that is no authority',
      { notation: [{ name: 'a', certificates: [leaf.pem], subjects: [] }] },
    ],
  ] as [string, TrustPolicyOptions][])('refuses %s', (_, options) => {
    expect(() => TrustPolicy.create(options)).toThrow();
  });

  it('takes a pattern for the whole of a subject', () => {
    const policy = TrustPolicy.create({
      keys: [{ name: 'a', pem: pemOf(publicKey) }],
      identities: [{ issuer: 'a', subjectPattern: 'b+' }],
    });
    expect(policy.trustsIdentity('a', 'bb')).toBe(true);
    expect(policy.trustsIdentity('a', 'bbc')).toBe(false);
    expect(policy.trustsIdentity('c', 'bb')).toBe(false);
  });
});
