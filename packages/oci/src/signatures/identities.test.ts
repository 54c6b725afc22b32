import { useFakes } from '../__testUtils__/fakes';
import { Attached } from './__testUtils__/Attached';
import {
  extension,
  issueCertificate,
  newKeys,
  pemOf,
} from './__testUtils__/certificates';
import { sequence } from './__testUtils__/der';
import { FakeSigstore } from './__testUtils__/FakeSigstore';
import { identityBundle } from './__testUtils__/identityBundle';
import {
  keylessSigning,
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
const attacker = {
  issuer: 'https://token.example.com',
  subject: 'https://git.example.com/mallory/fork/release.yml@refs/tags/v1',
};

async function attached() {
  return Attached.create(fakes.client(await fakes.registry()));
}

describe('T31: who signed counts, not that somebody did', () => {
  it('a key of an attacker is untrusted', async () => {
    const subject = await attached();
    const pair = newKeys();
    await subject.attach(
      simpleSigning(simplePayload(subject.digest), pair.privateKey),
      statementBundle(subject.digest, pair),
    );
    const keys = [{ name: 'release', pem: pemOf(newKeys().publicKey) }];
    expect(await subject.check({ keys })).toMatchObject({
      state: 'untrusted',
      kind: 'cosign',
    });
  });

  it.each([
    ['another subject', attacker],
    ['another issuer', { ...release, issuer: 'https://login.example.org' }],
    [
      'a subject that contains it',
      { ...release, subject: `${release.subject}-evil` },
    ],
  ])('an identity of an attacker is untrusted: %s', async (_, identity) => {
    const subject = await attached();
    const sigstore = FakeSigstore.create();
    await subject.attachByTag(
      keylessSigning({ sigstore, identity, digest: subject.digest, at }),
    );
    const verdict = await subject.check({
      trustedRoot: sigstore.trustedRoot(),
      identities: [
        release,
        {
          issuer: release.issuer,
          subjectPattern: 'https://git\\.example\\.com/shop/.*@refs/tags/v1',
        },
      ],
    });
    expect(verdict).toMatchObject({
      state: 'untrusted',
      signer: `${identity.subject} (${identity.issuer})`,
    });
  });

  it('a long name of an attacker is cut', async () => {
    const subject = await attached();
    const sigstore = FakeSigstore.create();
    const identity = { ...release, subject: 'm'.repeat(5_000) };
    await subject.attachByTag(
      keylessSigning({ sigstore, identity, digest: subject.digest, at }),
    );
    const { signer } = await subject.check({
      trustedRoot: sigstore.trustedRoot(),
      identities: [release],
    });
    expect(signer).toHaveLength(301);
  });

  it('an authority of an attacker certifies nobody', async () => {
    const subject = await attached();
    await subject.attachByTag(
      keylessSigning({
        sigstore: FakeSigstore.create(),
        identity: release,
        digest: subject.digest,
        at,
      }),
    );
    const verdict = await subject.check({
      trustedRoot: FakeSigstore.create().trustedRoot(),
      identities: [release],
    });
    expect(verdict).toMatchObject({ state: 'invalid' });
  });

  it('a certificate that was never logged counts only where none are', async () => {
    const subject = await attached();
    const sigstore = FakeSigstore.create();
    const { digest } = subject;
    await subject.attach(
      identityBundle({ sigstore, identity: release, digest, at }),
    );
    const verdict = await subject.check({
      trustedRoot: sigstore.trustedRoot({ logsCertificates: true }),
      identities: [release],
    });
    expect(verdict).toMatchObject({ state: 'invalid', kind: 'sigstore' });
  });

  it('an identity without a trusted root proves nothing', async () => {
    const subject = await attached();
    await subject.attachByTag(
      keylessSigning({
        sigstore: FakeSigstore.create(),
        identity: release,
        digest: subject.digest,
        at,
      }),
    );
    const verdict = await subject.check({ identities: [release] });
    expect(verdict.state).toBe('untrusted');
  });

  it('an authority of an attacker is untrusted, by the same names', async () => {
    const subject = await attached();
    const { chain } = company();
    await subject.attach(notationEnvelope({ target: subject.target, chain }));
    expect(await subject.check(trusting(company().root))).toMatchObject({
      state: 'untrusted',
      kind: 'notation',
    });
  });

  it('somebody else of the same authority is untrusted', async () => {
    const subject = await attached();
    const { root, chain } = company();
    await subject.attach(notationEnvelope({ target: subject.target, chain }));
    const policy = trusting(root, { CN: 'release', O: 'Payments' });
    expect(await subject.check(policy)).toMatchObject({
      state: 'untrusted',
      signer: 'CN=release, O=Shop',
    });
  });

  it('a certificate that is not for signing signs nothing', async () => {
    const { root, issuer } = company();
    const server = issueCertificate({
      subject: { O: 'Shop', CN: 'release' },
      issuer,
      purpose: '1.3.6.1.5.5.7.3.1',
    });
    const forged = issueCertificate({
      subject: { O: 'Shop', CN: 'release' },
      issuer: server,
    });
    const chains = [
      [server, issuer, root],
      [forged, server, issuer, root],
      [issuer, root],
    ];
    for (const chain of chains) {
      const subject = await attached();
      await subject.attach(notationEnvelope({ target: subject.target, chain }));
      const policy = trusting(root, { O: 'Shop' });
      const { state } = await subject.check(policy);
      expect(['invalid', 'untrusted']).toContain(state);
    }
  });

  it('demands of certificates that are not understood are not waved through', async () => {
    const { root, issuer } = company();
    const limited = issueCertificate({
      subject: { O: 'Shop', CN: 'release' },
      issuer,
      // Name constraints.
      extensions: [nameConstraints()],
    });
    const subject = await attached();
    const chain = [limited, issuer, root];
    await subject.attach(notationEnvelope({ target: subject.target, chain }));
    expect((await subject.check(trusting(root))).state).toBe('unknown');
  });

  it('a chain that is longer than its authority allows is invalid', async () => {
    const { root } = company();
    const first = issueCertificate({
      subject: { CN: 'first' },
      issuer: root,
      authority: true,
      pathLength: 0,
    });
    const second = issueCertificate({
      subject: { CN: 'second' },
      issuer: first,
      authority: true,
    });
    const signer = issueCertificate({
      subject: { O: 'Shop', CN: 'release' },
      issuer: second,
    });
    const subject = await attached();
    const chain = [signer, second, first, root];
    await subject.attach(notationEnvelope({ target: subject.target, chain }));
    expect((await subject.check(trusting(root))).state).toBe('invalid');
  });
});

function nameConstraints() {
  return extension('2.5.29.30', sequence(), true);
}
