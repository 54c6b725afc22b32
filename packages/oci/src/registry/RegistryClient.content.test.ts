import { json, useFakes } from '../__testUtils__/fakes';
import { digestOf } from '../digest';
import { mediaTypes } from '../mediaTypes';
import { FakeRegistry, refuse, send } from '../testUtils';

const fakes = useFakes();
const manifests = /^GET \/v2\/orders\/manifests\//;
const type = mediaTypes.ociManifest;

describe('fetching manifests', () => {
  const bytes = json({ schemaVersion: 2, mediaType: type, layers: [] });
  const digest = digestOf(bytes);
  let registry: FakeRegistry;

  beforeEach(async () => {
    registry = await fakes.registry();
    registry.addManifest('orders', { bytes, mediaType: type, tag: '1.0.0' });
  });

  const fetchManifest = (reference = '1.0.0', knownDigest?: string) =>
    fakes.client(registry).fetchManifest('orders', reference, { knownDigest });

  it('asks for all types that it can read', async () => {
    await fetchManifest();
    const { accept } = registry.requests[0].headers;
    expect(accept?.split(', ')).toEqual([
      'application/vnd.oci.image.manifest.v1+json',
      'application/vnd.docker.distribution.manifest.v2+json',
      'application/vnd.oci.image.index.v1+json',
      'application/vnd.docker.distribution.manifest.list.v2+json',
    ]);
  });

  it('computes the digest of the bytes, with or without the header', async () => {
    registry.script(manifests, (_, response) =>
      send(response, 200, bytes, { 'content-type': type }),
    );
    expect(await fetchManifest()).toMatchObject({ digest, mediaType: type });
  });

  it.each([
    ['a tag, when the header says otherwise', '1.0.0', digestOf(json({}))],
    ['a digest, when the bytes differ', digestOf(json({})), undefined],
  ])('refuses the answer for %s', async (_, reference, header) => {
    registry.script(manifests, (_request, response) =>
      send(response, 200, bytes, {
        'content-type': type,
        ...(header ? { 'docker-content-digest': header } : {}),
      }),
    );
    await expect(fetchManifest(reference)).rejects.toMatchObject({
      code: 'DIGEST_MISMATCH',
      retryable: false,
    });
  });

  it('verifies sha512 as well', async () => {
    const long = digestOf(bytes, 'sha512');
    registry.script(manifests, (_, response) =>
      send(response, 200, bytes, { 'content-type': type }),
    );
    expect(await fetchManifest(long)).toMatchObject({ digest: long });
    await expect(
      fetchManifest(digestOf(json({}), 'sha512')),
    ).rejects.toMatchObject({ code: 'DIGEST_MISMATCH' });
  });

  it('knows without a body that nothing changed', async () => {
    expect(await fetchManifest('1.0.0', digest)).toBeUndefined();
    expect(registry.requests[0].headers['if-none-match']).toBe(`"${digest}"`);
  });

  it('knows from a body that nothing changed, where the registry ignores the question', async () => {
    registry.script(manifests, (_, response) =>
      send(response, 200, bytes, { 'content-type': type }),
    );
    expect(await fetchManifest('1.0.0', digest)).toBeUndefined();
    expect(await fetchManifest('1.0.0', digestOf(json({})))).toMatchObject({
      digest,
    });
  });

  it.each([
    ['an index served as a manifest', type, { mediaType: mediaTypes.ociIndex }],
    ['a manifest served as an index', mediaTypes.ociIndex, { mediaType: type }],
    ['a list', type, []],
    ['null', type, null],
    ['no type at all', 'application/json', {}],
  ])('refuses %s', async (_, contentType, document) => {
    registry.script(manifests, (_request, response) =>
      send(response, 200, json(document), { 'content-type': contentType }),
    );
    await expect(fetchManifest()).rejects.toMatchObject({
      code: 'INVALID_MANIFEST',
    });
  });

  it('refuses a page of a proxy', async () => {
    registry.script(manifests, (_, response) =>
      response
        .writeHead(200, { 'content-type': 'text/html' })
        .end('<html>Sign in</html>'),
    );
    await expect(fetchManifest()).rejects.toMatchObject({
      code: 'INVALID_MANIFEST',
    });
  });

  it.each([
    ['announced', true],
    ['not announced', false],
  ])('does not read a manifest over 1 MiB that is %s', async (_, announced) => {
    const large = Buffer.alloc(1024 * 1024 + 1, 0x20);
    registry.script(manifests, (_request, response) => {
      response.writeHead(
        200,
        announced ? { 'content-length': large.length } : {},
      );
      response.write(large);
      response.end();
    });
    await expect(fetchManifest()).rejects.toMatchObject({ code: 'TOO_LARGE' });
  });

  it.each(['sha256:zz', 'md5:00', '-x', 'a/b', 'x'.repeat(129), ''])(
    'sends nothing for the reference %j',
    async reference => {
      await expect(fetchManifest(reference)).rejects.toMatchObject({
        code: 'INVALID_REFERENCE',
      });
      expect(registry.requests).toEqual([]);
    },
  );
});

describe('fetching blobs', () => {
  const bytes = Buffer.from('the content of a layer');
  const descriptor = {
    mediaType: 'x',
    digest: digestOf(bytes),
    size: bytes.length,
  };
  let registry: FakeRegistry;

  beforeEach(async () => {
    registry = await fakes.registry();
    registry.addBlob('orders', bytes);
  });

  const fetchBlob = (changes = {}, maxBytes?: number) =>
    fakes
      .client(registry)
      .fetchBlob('orders', { ...descriptor, ...changes }, { maxBytes });

  it('verifies what it fetched', async () => {
    expect(Buffer.from(await fetchBlob())).toEqual(bytes);
  });

  it.each([
    ['larger than allowed', { size: 51 * 1024 * 1024 }, undefined, 'TOO_LARGE'],
    ['larger than the caller allows', {}, 5, 'TOO_LARGE'],
    ['negative', { size: -1 }, undefined, 'INVALID_MANIFEST'],
    ['no number', { size: NaN }, undefined, 'INVALID_MANIFEST'],
  ])(
    'sends nothing for a size that is %s',
    async (_, changes, maxBytes, code) => {
      await expect(fetchBlob(changes, maxBytes)).rejects.toMatchObject({
        code,
      });
      expect(registry.requests).toEqual([]);
    },
  );

  it('says that a blob is missing', async () => {
    await expect(
      fetchBlob({ digest: digestOf(json(1)) }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('pushing', () => {
  it('does not send a blob twice', async () => {
    const registry = await fakes.registry();
    const client = fakes.client(registry);
    const first = await client.pushBlob('orders', Buffer.from('x'));
    expect(await client.pushBlob('orders', Buffer.from('x'))).toEqual(first);
    expect(registry.count(/^PUT/)).toBe(1);
    expect(
      registry.requests.find(({ method }) => method === 'PUT')?.url,
    ).toContain('state=open&digest=sha256');
  });

  it('asks for many blobs over one connection', async () => {
    const registry = await fakes.registry();
    const connections = new Set<unknown>();
    registry.script(/^HEAD/, ({ socket }, response) => {
      connections.add(socket);
      send(response, 200);
    });
    const client = fakes.client(registry, { concurrency: 1 });
    for (const text of ['a', 'b', 'c']) {
      await client.pushBlob('orders', Buffer.from(text));
    }
    expect(connections.size).toBe(1);
  });

  it.each([
    'https://elsewhere.example/upload',
    'http://127.0.0.1:1/upload',
    'http://[',
  ])('does not upload to %s', async location => {
    const registry = await fakes.registry();
    registry.script(/^POST/, (_, response) =>
      send(response, 202, undefined, { location }),
    );
    await expect(
      fakes.client(registry).pushBlob('orders', Buffer.from('x')),
    ).rejects.toMatchObject({
      code: 'FORBIDDEN_REDIRECT',
    });
    expect(registry.count(/^PUT/)).toBe(0);
  });

  it('notices when the registry stored something else', async () => {
    const registry = await fakes.registry();
    registry.script(/^PUT/, (_, response) =>
      send(response, 201, undefined, {
        'docker-content-digest': digestOf(json(0)),
      }),
    );
    const manifest = { bytes: json({}), mediaType: type, tag: '1.0.0' };
    await expect(
      fakes.client(registry).pushManifest('orders', manifest),
    ).rejects.toMatchObject({
      code: 'DIGEST_MISMATCH',
    });
  });

  it('reports a manifest that the registry refuses', async () => {
    const registry = await fakes.registry();
    registry.script(/^PUT/, (_, response) =>
      refuse(response, 400, 'MANIFEST_INVALID'),
    );
    const manifest = { bytes: json({}), mediaType: type, tag: '1.0.0' };
    await expect(
      fakes.client(registry).pushManifest('orders', manifest),
    ).rejects.toMatchObject({
      code: 'INVALID_MANIFEST',
      status: 400,
    });
  });
});
