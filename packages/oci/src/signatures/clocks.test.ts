import { useFakes } from '../__testUtils__/fakes';
import { Attached } from './__testUtils__/Attached';
import { issueCertificate } from './__testUtils__/certificates';
import { FakeSigstore } from './__testUtils__/FakeSigstore';
import { keylessSigning, notationEnvelope } from './__testUtils__/signing';

const fakes = useFakes();
const year = 365 * 86_400_000;
const now = new Date('2026-03-01T12:00:00Z');
const later = (ms: number) => new Date(now.getTime() + ms);
const identity = { issuer: 'https://token.example.com', subject: 'release' };

async function attached() {
  return Attached.create(fakes.client(await fakes.registry()));
}

describe('T35: times of certificates', () => {
  const root = issueCertificate({
    subject: { O: 'Shop' },
    authority: true,
    from: later(-10 * year),
    until: later(10 * year),
  });
  const policy = {
    notation: [
      { name: 'shop', certificates: [root.pem], subjects: [{ CN: 'release' }] },
    ],
  };
  const certified = (from: Date, until: Date) => [
    issueCertificate({
      subject: { CN: 'release' },
      issuer: root,
      from,
      until,
    }),
    root,
  ];

  it.each([
    ['now', 0, 'verified'],
    ['a year from now', year, 'invalid'],
    ['a year ago', -year, 'invalid'],
    ['a little before it is valid', -year / 2 - 60_000, 'verified'],
  ])('a certificate of this year, %s', async (_, offset, state) => {
    const subject = await attached();
    const chain = certified(later(-year / 2), later(year / 2));
    await subject.attach(notationEnvelope({ target: subject.target, chain }));
    expect((await subject.check(policy, later(offset))).state).toBe(state);
  });

  it('what a signer says of the time proves nothing', async () => {
    const subject = await attached();
    const { target } = subject;
    const chain = certified(later(-2 * year), later(-year));
    const header = {
      'io.cncf.notary.signingTime': later(-1.5 * year).toISOString(),
    };
    await subject.attach(notationEnvelope({ target, chain, header }));
    expect((await subject.check(policy, now)).state).toBe('invalid');
  });

  it('a timestamp that cannot be checked leaves it open', async () => {
    const subject = await attached();
    const { target } = subject;
    const chain = certified(later(-2 * year), later(-year));
    const unprotected = { 'io.cncf.notary.timestampSignature': 'AAAA' };
    await subject.attach(notationEnvelope({ target, chain, unprotected }));
    expect((await subject.check(policy, now)).state).toBe('unknown');
  });

  it('a signature holds until it expires', async () => {
    const subject = await attached();
    const { target } = subject;
    const end = later(86_400_000);
    const header = {
      crit: ['io.cncf.notary.signingScheme', 'io.cncf.notary.expiry'],
      'io.cncf.notary.expiry': end.toISOString(),
    };
    const chain = certified(later(-year), later(year));
    await subject.attach(notationEnvelope({ target, chain, header }));
    expect(await subject.check(policy, now)).toMatchObject({
      state: 'verified',
      validUntil: end,
    });
    expect((await subject.check(policy, later(year / 2))).state).toBe(
      'invalid',
    );
  });

  describe('with the time of a log', () => {
    const sigstore = FakeSigstore.create();

    const signedAt = async (at: Date) => {
      const subject = await attached();
      const { digest } = subject;
      await subject.attachByTag(
        keylessSigning({ sigstore, identity, digest, at }),
      );
      return subject;
    };
    const trusting = (validFor?: { start?: string; end?: string }) => ({
      identities: [identity],
      trustedRoot: sigstore.trustedRoot(validFor),
    });

    it.each([-year, 0, year])(
      'a certificate of ten minutes counts for ever, seen %d ms from now',
      async offset => {
        const subject = await signedAt(later(-60_000));
        const verdict = await subject.check(trusting(), later(offset));
        expect(verdict.state).toBe('verified');
      },
    );

    it('a certificate that was over when it signed does not', async () => {
      const subject = await attached();
      const { digest } = subject;
      const { entry } = keylessSigning({ sigstore, identity, digest, at: now });
      const signed = keylessSigning({ sigstore, identity, digest, at: now });
      const late = sigstore.log(
        {
          signature: Buffer.from(
            signed.annotations!['dev.cosignproject.cosign/signature'],
            'base64',
          ),
          sha256: JSON.parse(Buffer.from(entry.body, 'base64').toString()).spec
            .data.hash.value,
          certificate: signed.annotations!['dev.sigstore.cosign/certificate'],
        },
        later(year),
      );
      const { set, ...rest } = late;
      await subject.attachByTag({
        ...signed,
        annotations: {
          ...signed.annotations,
          'dev.sigstore.cosign/bundle': JSON.stringify({
            SignedEntryTimestamp: set,
            Payload: rest,
          }),
        },
      });
      expect(await subject.check(trusting())).toMatchObject({
        state: 'invalid',
        reason: expect.stringContaining('certificate'),
      });
    });

    it('an authority that was retired before does not vouch for it', async () => {
      const subject = await signedAt(now);
      const end = later(-year / 12).toISOString();
      expect((await subject.check(trusting({ end }))).state).toBe('invalid');
    });

    it('an authority that was retired since still does', async () => {
      const subject = await signedAt(later(-year / 2));
      const end = later(-year / 12).toISOString();
      expect((await subject.check(trusting({ end }))).state).toBe('verified');
    });
  });
});
