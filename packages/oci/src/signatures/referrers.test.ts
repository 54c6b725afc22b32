import { FakeAnswer, refuse, send } from '../testUtils';
import { useFakes } from '../__testUtils__/fakes';
import { Attached, now, repository } from './__testUtils__/Attached';
import {
  pushFallback,
  pushSignatures,
  referrersIndex,
} from './__testUtils__/attach';
import { newKeys, pemOf } from './__testUtils__/certificates';
import { simplePayload, simpleSigning } from './__testUtils__/signing';
import { SignatureVerdict } from './SignatureVerdict';

const fakes = useFakes();
const pair = newKeys();
const policy = { keys: [{ name: 'release', pem: pemOf(pair.publicKey) }] };
const api = /^GET \/v2\/.*\/referrers\//;
const fallback = /^GET \/v2\/.*\/manifests\/sha256-[0-9a-f]{64}$/;
const cosignTag = /^GET \/v2\/.*\/manifests\/sha256-[0-9a-f]{64}\.sig$/;

const page: FakeAnswer = (_, response) => {
  response.writeHead(404, { 'content-type': 'text/plain' });
  response.end('404 page not found');
};
const status =
  (code: number, name = 'UNKNOWN'): FakeAnswer =>
  (_, response) =>
    refuse(response, code, name);
const never: FakeAnswer = () => {};

async function signed(times = 1) {
  const registry = await fakes.registry();
  const elsewhere = await fakes.registry();
  elsewhere.script(/./, (_, response) => send(response, 200, '<html></html>'));
  const client = fakes.client(registry);
  const subject = await Attached.create(client);
  const referrers = [];
  for (let i = 0; i < times; i++) {
    referrers.push(
      await pushSignatures(client, repository, {
        signatures: [
          simpleSigning(simplePayload(subject.digest), pair.privateKey),
        ],
        subject: subject.target,
      }),
    );
  }
  return { registry, elsewhere, subject, client, referrers };
}

describe('T33: a failure never looks like "unsigned"', () => {
  const toAnotherHost =
    (host: string): FakeAnswer =>
    (_, response) => {
      response.writeHead(303, { location: `http://${host}/web/referrers` });
      response.end();
    };

  describe.each([
    ['404', true, () => page],
    ['404 with an error document', true, () => status(404, 'NOT_FOUND')],
    ['405', true, () => status(405, 'UNSUPPORTED')],
    ['303 to another host', true, toAnotherHost],
    ['429', false, () => status(429, 'TOOMANYREQUESTS')],
    ['500', false, () => status(500)],
    ['403', false, () => status(403, 'DENIED')],
    ['a timeout', false, () => never],
    [
      'a page of a proxy',
      false,
      () => (_: unknown, response: any) => send(response, 200, '<html>'),
    ],
  ] as [string, boolean, (host: string) => FakeAnswer][])(
    'when the API answers %s',
    (name, isUnsupported, answer) => {
      const check = (
        subject: Attached,
        registry: { host: string },
      ): Promise<SignatureVerdict> => {
        const isTimeout = name === 'a timeout';
        const timeouts = isTimeout ? { connectMs: 200, headersMs: 200 } : {};
        const reader = fakes.client(registry, { timeouts });
        return subject.check(policy, now, reader);
      };

      it('and the fallback tag is there', async () => {
        const { registry, elsewhere, subject, client, referrers } =
          await signed();
        registry.script(api, answer(elsewhere.host));
        const { target } = subject;
        await pushFallback(client, repository, { target, referrers });
        expect((await check(subject, registry)).state).toBe(
          isUnsupported ? 'verified' : 'unknown',
        );
        expect(elsewhere.requests).toHaveLength(0);
      });

      it('and there is no fallback tag', async () => {
        const { registry, elsewhere, subject } = await signed();
        registry.script(api, answer(elsewhere.host));
        expect((await check(subject, registry)).state).toBe(
          isUnsupported ? 'unsigned' : 'unknown',
        );
      });

      it.each([
        [429, 'UNKNOWN'],
        [500, 'UNKNOWN'],
        [403, 'DENIED'],
        [404, 'DENIED'],
        [404, 'UNAUTHORIZED'],
      ])('and the fallback tag answers %d, %s', async (code, errorCode) => {
        const { registry, elsewhere, subject } = await signed();
        registry.script(api, answer(elsewhere.host));
        registry.script(fallback, status(code, errorCode));
        expect((await check(subject, registry)).state).toBe('unknown');
      });
    },
  );

  it('when the tag of Cosign fails', async () => {
    const { registry, subject } = await signed();
    registry.script(cosignTag, status(500));
    expect(await subject.check(policy)).toMatchObject({
      state: 'unknown',
      outage: true,
    });
  });

  it('when a signature is listed and cannot be fetched', async () => {
    const { registry, subject, client, referrers } = await signed();
    const { target } = subject;
    await pushFallback(client, repository, { target, referrers });
    registry.script(/^GET .*\/blobs\//, status(404, 'BLOB_UNKNOWN'));
    expect((await subject.check(policy)).state).toBe('unknown');
  });

  it('when the repository is gone', async () => {
    const { registry, subject } = await signed();
    registry.script(/^GET/, status(404, 'NAME_UNKNOWN'));
    expect((await subject.check(policy)).state).toBe('unknown');
  });

  it('when the fallback tag names something else', async () => {
    const { subject, client } = await signed();
    await client.pushManifest(repository, {
      ...subject.target,
      tag: subject.digest.replace(':', '-'),
    });
    expect((await subject.check(policy)).state).toBe('unknown');
  });
});

describe('referrers', () => {
  it('come from the API, page by page', async () => {
    const { registry, subject, referrers } = await signed(2);
    registry.script(api, (request, response) => {
      const isLast = /page=2/.test(request.url!);
      send(response, 200, referrersIndex([referrers[isLast ? 1 : 0]]), {
        'content-type': 'application/vnd.oci.image.index.v1+json',
        ...(isLast ? {} : { link: `<${request.url}?page=2>; rel="next"` }),
      });
    });
    const found = await subject.client.listReferrers(
      repository,
      subject.digest,
    );
    expect(found.map(({ digest }) => digest)).toEqual(
      referrers.map(({ digest }) => digest),
    );
    expect((await subject.check(policy)).state).toBe('verified');
  });

  it('are found where their types are left out', async () => {
    const { subject, client, referrers } = await signed();
    const bare = referrers.map(({ artifactType, ...rest }) => rest);
    const { target } = subject;
    await pushFallback(client, repository, { target, referrers: bare });
    expect((await subject.check(policy)).state).toBe('verified');
  });

  it('of other types cost nothing', async () => {
    const { registry, subject, client, referrers } = await signed();
    const { target } = subject;
    const bill = { ...referrers[0], artifactType: 'application/spdx+json' };
    await pushFallback(client, repository, { target, referrers: [bill] });
    const before = registry.requests.length;
    expect(await subject.check(policy)).toEqual({ state: 'unsigned' });
    expect(registry.requests.length - before).toBe(3);
  });

  it('stop the search at the first that is good', async () => {
    const { registry, subject, client, referrers } = await signed(3);
    const { target } = subject;
    await pushFallback(client, repository, { target, referrers });
    const before = registry.requests.length;
    await subject.check(policy);
    expect(registry.requests.length - before).toBe(4);
  });

  it('end with the signal', async () => {
    const { registry, subject, client } = await signed();
    const stop = new AbortController();
    registry.script(api, () => stop.abort());
    const { signal } = stop;
    await expect(
      client.listReferrers(repository, subject.digest, { signal }),
    ).rejects.toMatchObject({ code: 'CANCELLED' });
  });
});

describe('T34: many or large signatures cost a bounded amount', () => {
  it('10,000 of an attacker', async () => {
    const { registry, subject, client } = await signed(0);
    const [mine] = [
      await pushSignatures(client, repository, {
        signatures: [
          simpleSigning(simplePayload(subject.digest), newKeys().privateKey),
        ],
        subject: subject.target,
      }),
    ];
    const referrers = new Array(10_000).fill(mine);
    registry.script(api, (_, response) =>
      send(response, 200, referrersIndex(referrers)),
    );
    const before = registry.requests.length;
    expect(await subject.check(policy)).toMatchObject({ state: 'unknown' });
    expect(registry.requests.length - before).toBeLessThanOrEqual(2);

    registry.script(api, (_, response) =>
      send(response, 200, referrersIndex(referrers.slice(0, 4_000))),
    );
    const again = registry.requests.length;
    expect(await subject.check(policy)).toMatchObject({
      state: 'unknown',
      reason: expect.stringContaining('more than 50'),
    });
    expect(registry.requests.length - again).toBeLessThanOrEqual(102);
  });

  it('thousands under the tag of Cosign', async () => {
    const { registry, subject } = await signed(0);
    const mine = simpleSigning(
      simplePayload(subject.digest),
      newKeys().privateKey,
    );
    await subject.attachByTag(mine);
    const tag = `${subject.digest.replace(':', '-')}.sig`;
    const manifest = await subject.client.fetchManifest(repository, tag);
    const { layers, ...rest } = JSON.parse(
      Buffer.from(manifest!.bytes).toString(),
    );
    await subject.client.pushManifest(repository, {
      bytes: Buffer.from(
        JSON.stringify({ ...rest, layers: new Array(2_000).fill(layers[0]) }),
      ),
      mediaType: manifest!.mediaType,
      tag,
    });
    const before = registry.requests.length;
    expect((await subject.check(policy)).state).toBe('unknown');
    expect(registry.requests.length - before).toBeLessThanOrEqual(54);
  });

  it('pages that never end', async () => {
    const { registry, subject } = await signed(0);
    let count = 0;
    registry.script(api, (_, response) => {
      count += 1;
      send(response, 200, referrersIndex([]), {
        link: `</v2/x?page=${count}>; rel="next"`,
      });
    });
    expect((await subject.check(policy)).state).toBe('unknown');
    expect(count).toBeLessThanOrEqual(20);
  });

  it('an attachment of a gigabyte', async () => {
    const { registry, subject, client, referrers } = await signed();
    const manifest = await client.fetchManifest(
      repository,
      referrers[0].digest,
    );
    const document = JSON.parse(Buffer.from(manifest!.bytes).toString());
    document.layers[0].size = 2 ** 30;
    const bytes = Buffer.from(JSON.stringify(document));
    const { digest } = await client.pushManifest(repository, {
      bytes,
      mediaType: manifest!.mediaType,
    });
    const { target } = subject;
    await pushFallback(client, repository, {
      target,
      referrers: [{ ...referrers[0], digest, size: bytes.length }],
    });
    expect(await subject.check(policy)).toMatchObject({ state: 'unknown' });
    expect(registry.count(/^GET .*\/blobs\//)).toBe(0);
  });
});
