import { generateKeyPairSync } from 'node:crypto';
import { useFakes } from '../__testUtils__/fakes';
import { Attached, repository } from './__testUtils__/Attached';
import { pushFallback, pushSignatures } from './__testUtils__/attach';
import { newKeys, pemOf } from './__testUtils__/certificates';
import { FakeSigstore } from './__testUtils__/FakeSigstore';
import { identityBundle } from './__testUtils__/identityBundle';
import {
  keylessSigning,
  messageBundle,
  notationEnvelope,
  simplePayload,
  simpleSigning,
  statementBundle,
} from './__testUtils__/signing';
import { company, trusting } from './__testUtils__/company';

const fakes = useFakes();
const at = new Date('2026-02-01T10:00:00Z');
const release = {
  issuer: 'https://token.example.com',
  subject: 'https://git.example.com/shop/orders/release.yml@refs/tags/v1',
};

async function attached() {
  return Attached.create(fakes.client(await fakes.registry()));
}

describe('a good signature of somebody who is trusted', () => {
  it.each([
    ['P-256', () => generateKeyPairSync('ec', { namedCurve: 'P-256' })],
    ['P-384', () => generateKeyPairSync('ec', { namedCurve: 'P-384' })],
    ['Ed25519', () => generateKeyPairSync('ed25519')],
    ['RSA', () => generateKeyPairSync('rsa', { modulusLength: 2048 })],
  ])('with a key, %s', async (_, generate) => {
    const subject = await attached();
    const { publicKey, privateKey } = generate();
    await subject.attachByTag(
      simpleSigning(simplePayload(subject.digest), privateKey),
    );
    const keys = [
      { name: 'old', pem: pemOf(newKeys().publicKey) },
      { name: 'release', pem: pemOf(publicKey) },
    ];
    expect(await subject.check({ keys })).toEqual({
      state: 'verified',
      kind: 'cosign',
      signer: 'release',
    });
  });

  it('with a key, as a statement in a bundle', async () => {
    const subject = await attached();
    const pair = newKeys();
    await subject.attach(statementBundle(subject.digest, pair));
    const keys = [
      { name: 'other', pem: pemOf(newKeys().publicKey) },
      { name: 'release', pem: pemOf(pair.publicKey) },
    ];
    expect(await subject.check({ keys })).toEqual({
      state: 'verified',
      kind: 'cosign',
      signer: 'release',
    });
  });

  it('with a key on P-384 and the hash that fits it, in a bundle', async () => {
    const subject = await attached();
    const pair = generateKeyPairSync('ec', { namedCurve: 'P-384' });
    await subject.attach(
      statementBundle(subject.digest, pair, { hash: 'sha384' }),
    );
    const keys = [{ name: 'release', pem: pemOf(pair.publicKey) }];
    expect(await subject.check({ keys })).toMatchObject({ state: 'verified' });
  });

  it('with an identity, as a statement in a bundle', async () => {
    const subject = await attached();
    const sigstore = FakeSigstore.create();
    const { digest } = subject;
    await subject.attach(
      identityBundle({ sigstore, identity: release, digest, at }),
    );
    const verdict = await subject.check({
      trustedRoot: sigstore.trustedRoot(),
      identities: [release],
    });
    expect(verdict).toMatchObject({ state: 'verified', kind: 'sigstore' });
  });

  it('with an identity, in annotations', async () => {
    const subject = await attached();
    const sigstore = FakeSigstore.create();
    await subject.attachByTag(
      keylessSigning({
        sigstore,
        identity: release,
        digest: subject.digest,
        at,
      }),
    );
    const verdict = await subject.check({
      trustedRoot: sigstore.trustedRoot(),
      identities: [release],
    });
    expect(verdict).toEqual({
      state: 'verified',
      kind: 'sigstore',
      signer: `${release.subject} (${release.issuer})`,
    });
  });

  it('with an identity, over the manifest itself', async () => {
    const subject = await attached();
    const sigstore = FakeSigstore.create();
    const manifest = subject.target.bytes;
    await subject.attach(
      messageBundle({ sigstore, identity: release, manifest, at }),
    );
    const verdict = await subject.check({
      trustedRoot: sigstore.trustedRoot(),
      identities: [
        {
          issuer: release.issuer,
          subjectPattern: 'https://git\\.example\\.com/shop/.*',
        },
      ],
    });
    expect(verdict).toMatchObject({ state: 'verified', kind: 'sigstore' });
  });

  it('with a certificate', async () => {
    const subject = await attached();
    const { root, chain } = company();
    await subject.attach(notationEnvelope({ target: subject.target, chain }));
    expect(await subject.check(trusting(root))).toEqual({
      state: 'verified',
      kind: 'notation',
      signer: 'CN=release, O=Shop',
      validUntil: new Date('2030-01-01'),
    });
  });

  it('counts, wherever it stands among several in one manifest', async () => {
    const subject = await attached();
    const pair = newKeys();
    const payload = simplePayload(subject.digest);
    const { client, target } = subject;
    const referrer = await pushSignatures(client, repository, {
      signatures: [newKeys(), pair].map(({ privateKey }) =>
        simpleSigning(payload, privateKey),
      ),
      subject: target,
    });
    await pushFallback(client, repository, { target, referrers: [referrer] });
    const keys = [{ name: 'release', pem: pemOf(pair.publicKey) }];
    expect(await subject.check({ keys })).toMatchObject({ state: 'verified' });
  });

  it('counts, whatever else is attached', async () => {
    const subject = await attached();
    const pair = newKeys();
    await subject.attach(
      statementBundle(subject.digest, newKeys()),
      simpleSigning(simplePayload(`sha256:${'1'.repeat(64)}`), pair.privateKey),
      simpleSigning(simplePayload(subject.digest), pair.privateKey),
    );
    const keys = [{ name: 'release', pem: pemOf(pair.publicKey) }];
    expect(await subject.check({ keys })).toMatchObject({ state: 'verified' });
  });
});
