import { sign } from 'node:crypto';
import { useFakes } from '../__testUtils__/fakes';
import { Attached, repository } from './__testUtils__/Attached';
import { pushFallback, pushSignatures } from './__testUtils__/attach';
import {
  issueCertificate,
  KeyPair,
  newKeys,
  pemOf,
} from './__testUtils__/certificates';
import { FakeSigstore } from './__testUtils__/FakeSigstore';
import { identityBundle } from './__testUtils__/identityBundle';
import {
  keylessSigning,
  messageBundle,
  notationEnvelope,
  sha256,
  simplePayload,
  simpleSigning,
  statementBundle,
} from './__testUtils__/signing';

const fakes = useFakes();
const other = `sha256:${'1'.repeat(64)}`;
const at = new Date('2026-02-01T10:00:00Z');
const identity = {
  issuer: 'https://token.example.com',
  subject: 'https://git.example.com/shop/orders/release.yml@refs/tags/v1',
};
const sigstore = FakeSigstore.create();
const pair: KeyPair = newKeys();
const root = issueCertificate({ subject: { O: 'Shop' }, authority: true });
const signer = issueCertificate({
  subject: { O: 'Shop', CN: 'release' },
  issuer: root,
});
const chain = [signer, root];

// Whoever is swapped in below, the signer itself is trusted.
const policy = {
  keys: [{ name: 'release', pem: pemOf(pair.publicKey) }],
  identities: [identity],
  trustedRoot: sigstore.trustedRoot(),
  notation: [
    { name: 'shop', certificates: [root.pem], subjects: [{ O: 'Shop' }] },
  ],
};

async function attached() {
  return Attached.create(fakes.client(await fakes.registry()));
}

describe('T32: a signature counts for what it was made for, and nothing else', () => {
  it('a document about another digest', async () => {
    const subject = await attached();
    await subject.attachByTag(
      simpleSigning(simplePayload(other), pair.privateKey),
    );
    expect(await subject.check(policy)).toEqual({
      state: 'invalid',
      kind: 'cosign',
      reason: 'It was made for other content.',
    });
  });

  it('a signature of another document', async () => {
    const subject = await attached();
    const { annotations } = simpleSigning(
      simplePayload(other),
      pair.privateKey,
    );
    const mine = simpleSigning(simplePayload(subject.digest), pair.privateKey);
    await subject.attachByTag({ ...mine, annotations });
    expect((await subject.check(policy)).state).toBe('untrusted');
  });

  it('a statement about another digest', async () => {
    const subject = await attached();
    await subject.attach(statementBundle(other, pair));
    expect((await subject.check(policy)).state).toBe('invalid');
  });

  it('an identity that signed another manifest', async () => {
    const subject = await attached();
    const manifest = Buffer.from('{"other":true}');
    await subject.attach(messageBundle({ sigstore, identity, manifest, at }));
    expect((await subject.check(policy)).state).toBe('invalid');
  });

  it.each([
    ['digest', { digest: other }],
    ['size', { size: 1 }],
    ['media type', { mediaType: 'application/vnd.oci.image.index.v1+json' }],
  ])('an envelope about another %s', async (_, change) => {
    const subject = await attached();
    const target = { ...subject.target, ...change };
    await subject.attach(notationEnvelope({ target, chain }));
    expect(await subject.check(policy)).toMatchObject({
      state: 'invalid',
      reason: 'It was made for other content.',
    });
  });

  it('an attestation in place of a signature', async () => {
    const subject = await attached();
    const { digest } = subject;
    const predicateType = 'https://slsa.dev/provenance/v1';
    await subject.attach(
      statementBundle(digest, pair, { predicateType }),
      identityBundle({ sigstore, identity, digest, at, predicateType }),
    );
    expect(await subject.check(policy)).toEqual({ state: 'unsigned' });
  });

  it('a document that is about something else than a signature', async () => {
    const subject = await attached();
    const payload = simplePayload(subject.digest, 'a scan for malware');
    await subject.attachByTag(simpleSigning(payload, pair.privateKey));
    expect((await subject.check(policy)).state).toBe('invalid');
  });

  it('an envelope with another kind of content', async () => {
    const subject = await attached();
    const header = { cty: 'application/vnd.example.report+json' };
    const { target } = subject;
    await subject.attach(notationEnvelope({ target, chain, header }));
    expect((await subject.check(policy)).state).toBe('invalid');
  });

  it('a signature in the place of another kind of it', async () => {
    const subject = await attached();
    const envelope = notationEnvelope({ target: subject.target, chain });
    await subject.attach({ ...envelope, artifactType: 'application/vnd.a' });
    expect(await subject.check(policy)).toEqual({ state: 'unsigned' });
  });

  it('a signature that is attached to something else', async () => {
    const subject = await attached();
    const referrer = await pushSignatures(subject.client, repository, {
      signatures: [statementBundle(subject.digest, pair)],
      subject: { ...subject.target, digest: other },
    });
    await pushFallback(subject.client, repository, {
      target: subject.target,
      referrers: [referrer],
    });
    expect(await subject.check(policy)).toMatchObject({
      state: 'invalid',
      reason: 'It is attached to other content.',
    });
  });

  it('the log entry of another artifact', async () => {
    const subject = await attached();
    const { digest } = subject;
    const { entry } = keylessSigning({ sigstore, identity, digest: other, at });
    await subject.attachByTag(
      keylessSigning({ sigstore, identity, digest, at, entry }),
    );
    expect(await subject.check(policy)).toMatchObject({
      state: 'invalid',
      reason: 'Its log entry is about something else.',
    });
  });

  it('the log entry of another statement, in a bundle', async () => {
    const subject = await attached();
    const { digest } = subject;
    const { entry } = identityBundle({ sigstore, identity, digest: other, at });
    await subject.attach(
      identityBundle({ sigstore, identity, digest, at, entry }),
    );
    expect(await subject.check(policy)).toMatchObject({
      state: 'invalid',
      reason: 'Its log entry is about something else.',
    });
  });

  it('a proof of another log, in a bundle', async () => {
    const subject = await attached();
    const { digest } = subject;
    const { entry } = identityBundle({ sigstore, identity, digest, at });
    const inclusionProof = FakeSigstore.create().proveInclusion(entry);
    await subject.attach(
      identityBundle({ sigstore, identity, digest, at, inclusionProof }),
    );
    expect(await subject.check(policy)).toMatchObject({
      state: 'invalid',
      reason: 'Its entry in the transparency log is not proved.',
    });
  });

  it('an identity that signed a statement about another digest', async () => {
    const subject = await attached();
    await subject.attach(
      identityBundle({ sigstore, identity, digest: other, at }),
    );
    expect((await subject.check(policy)).state).toBe('invalid');
  });

  it('a log entry with another time', async () => {
    const subject = await attached();
    const { digest } = subject;
    const signed = keylessSigning({ sigstore, identity, digest, at });
    const { set, ...entry } = signed.entry;
    await subject.attachByTag({
      ...signed,
      annotations: {
        ...signed.annotations,
        'dev.sigstore.cosign/bundle': JSON.stringify({
          SignedEntryTimestamp: set,
          Payload: { ...entry, integratedTime: entry.integratedTime + 1 },
        }),
      },
    });
    expect((await subject.check(policy)).state).toBe('invalid');
  });

  it('no log entry', async () => {
    const subject = await attached();
    const { digest } = subject;
    const signed = keylessSigning({ sigstore, identity, digest, at });
    const { 'dev.sigstore.cosign/bundle': _, ...annotations } =
      signed.annotations!;
    await subject.attachByTag({ ...signed, annotations });
    expect((await subject.check(policy)).state).toBe('invalid');
  });

  it('the certificate of another key', async () => {
    const subject = await attached();
    const { digest } = subject;
    const certificate = sigstore.certify(identity, newKeys(), at);
    await subject.attachByTag(
      keylessSigning({ sigstore, identity, digest, at, certificate }),
    );
    expect(await subject.check(policy)).toMatchObject({
      state: 'invalid',
      reason: 'The signature does not fit what it is said to sign.',
    });
  });

  it('an envelope with the certificate of another key', async () => {
    const subject = await attached();
    const { target } = subject;
    const key = newKeys().privateKey;
    await subject.attach(notationEnvelope({ target, chain, key }));
    expect((await subject.check(policy)).state).toBe('invalid');
  });

  it.each(['none', 'HS256', 'ES512', 'PS256'])(
    'an envelope that says %s of its algorithm',
    async alg => {
      const subject = await attached();
      const { target } = subject;
      await subject.attach(
        notationEnvelope({ target, chain, header: { alg } }),
      );
      expect((await subject.check(policy)).state).toBe('invalid');
    },
  );

  it('critical attributes that nobody here knows', async () => {
    const subject = await attached();
    const { target } = subject;
    const header = {
      crit: ['io.cncf.notary.signingScheme', 'com.example.review'],
      'com.example.review': 'pending',
    };
    await subject.attach(notationEnvelope({ target, chain, header }));
    expect((await subject.check(policy)).state).toBe('unknown');
  });

  it('an envelope that is not supported', async () => {
    const subject = await attached();
    const envelope = notationEnvelope({ target: subject.target, chain });
    await subject.attach({ ...envelope, mediaType: 'application/cose' });
    expect(await subject.check(policy)).toMatchObject({
      state: 'unknown',
      kind: 'notation',
    });
  });

  it.each(['', '{', '[]', 'null', '{"critical":null}', '{"payload":1}'])(
    'rubbish: %j',
    async text => {
      const subject = await attached();
      const bytes = Buffer.from(text);
      const signatures = [
        simpleSigning(simplePayload(subject.digest), pair.privateKey),
        statementBundle(subject.digest, pair),
        notationEnvelope({ target: subject.target, chain }),
      ];
      for (const signature of signatures) {
        await subject.attach({ ...signature, bytes });
        const { state } = await subject.check(policy);
        expect(['invalid', 'unknown']).toContain(state);
      }
    },
  );

  it('a checkpoint that would keep the verifier busy', async () => {
    const subject = await attached();
    const manifest = subject.target.bytes;
    const signed = messageBundle({ sigstore, identity, manifest, at });
    const document = JSON.parse(signed.bytes.toString());
    const [entry] = document.verificationMaterial.tlogEntries;
    const hint = Buffer.from(entry.logId.keyId, 'base64').subarray(0, 4);
    const line = Buffer.concat([hint, Buffer.from('12345')]).toString('base64');
    const busy = `${'(.+)+'.repeat(10)}X`;
    entry.inclusionProof = {
      logIndex: '0',
      rootHash: sha256(manifest),
      treeSize: '1',
      hashes: [],
      checkpoint: { envelope: `log\n1\nAAAA\n\n\u2014 ${busy} ${line}\n` },
    };
    const bytes = Buffer.from(JSON.stringify(document));
    await subject.attach({ ...signed, bytes });
    expect(await subject.check(policy)).toMatchObject({
      state: 'invalid',
      reason: 'The bundle cannot be read.',
    });
  });

  it('a signature under the name of another algorithm', async () => {
    const subject = await attached();
    const payload = simplePayload(subject.digest);
    const signature = sign('sha1', payload, pair.privateKey);
    await subject.attachByTag({
      ...simpleSigning(payload, pair.privateKey),
      annotations: {
        'dev.cosignproject.cosign/signature': signature.toString('base64'),
      },
    });
    expect((await subject.check(policy)).state).toBe('untrusted');
  });
});
