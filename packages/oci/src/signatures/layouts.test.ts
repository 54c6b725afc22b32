import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LayoutStore } from '../layout/LayoutStore';
import { OciReader } from '../types';
import { now, repository } from './__testUtils__/Attached';
import {
  pushFallback,
  pushSignatures,
  pushTarget,
} from './__testUtils__/attach';
import { newKeys, pemOf } from './__testUtils__/certificates';
import { simplePayload, simpleSigning } from './__testUtils__/signing';
import { checkSignatures } from './checkSignatures';
import { TrustPolicy } from './TrustPolicy';

describe('signatures in an image layout', () => {
  const pair = newKeys();
  const policy = TrustPolicy.create({
    keys: [{ name: 'release', pem: pemOf(pair.publicKey) }],
  });
  let directory: string;
  let store: LayoutStore;

  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'signatures-'));
    store = LayoutStore.create({ directory });
  });

  afterEach(() => rm(directory, { recursive: true }));

  const check = (digest: string, reader: OciReader = store) =>
    checkSignatures({ reader, repository, digest, policy, now });

  it.each(['untagged', 'fallback tag', 'tag of Cosign'])(
    'are found: %s',
    async place => {
      const target = await pushTarget(store, repository);
      expect(await check(target.digest)).toEqual({ state: 'unsigned' });

      const signatures = [
        simpleSigning(simplePayload(target.digest), pair.privateKey),
      ];
      const isCosign = place === 'tag of Cosign';
      const referrer = await pushSignatures(store, repository, {
        signatures,
        subject: isCosign ? undefined : target,
        tag: isCosign ? `${target.digest.replace(':', '-')}.sig` : undefined,
      });
      if (place === 'fallback tag') {
        await pushFallback(store, repository, {
          target,
          referrers: [referrer],
        });
      }
      expect(await check(target.digest)).toMatchObject({ state: 'verified' });
    },
  );

  it('are not looked for in a source that keeps none', async () => {
    const { digest } = await pushTarget(store, repository);
    const plain = Object.create(store, {
      listReferrers: { value: undefined },
    });
    expect(await check(digest, plain)).toMatchObject({ state: 'unknown' });
  });

  it('too many manifests without a tag leave it open', async () => {
    const target = await pushTarget(store, repository);
    const file = join(directory, repository, 'index.json');
    const index = JSON.parse(await readFile(file, 'utf8'));
    for (let number = 0; number < 201; number++) {
      const { annotations, ...untagged } = index.manifests[0];
      const digest = `sha256:${number.toString(16).padStart(64, '0')}`;
      index.manifests.push({ ...untagged, digest });
    }
    await writeFile(file, JSON.stringify(index));
    expect(await check(target.digest)).toMatchObject({ state: 'unknown' });
  });
});
