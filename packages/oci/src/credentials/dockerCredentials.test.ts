import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { createCredentials } from './createCredentials';
import { CredentialProvider } from '../registry/CredentialProvider';

const base64 = (text: string) => Buffer.from(text).toString('base64');
const entry = (name: string) => ({ auth: base64(`${name}:secret`) });

let folder: string;
let dockerConfig: string;
const path = process.env.PATH;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pacto-docker-'));
  dockerConfig = join(folder, 'config.json');
  process.env.PATH = `${folder}${delimiter}${path}`;
});

afterEach(async () => {
  process.env.PATH = path;
  await rm(folder, { recursive: true });
});

const create = (host: string, credentialHelpers = false) =>
  createCredentials(
    { dockerConfig, credentialHelpers },
    { host },
  ) as CredentialProvider;

async function look(host: string, config: object, credentialHelpers = false) {
  await writeFile(dockerConfig, JSON.stringify(config));
  return create(host, credentialHelpers).get({});
}

async function addHelper(name: string, script: string) {
  const program = join(folder, `docker-credential-${name}`);
  await writeFile(program, `#!/bin/sh\n${script}\n`);
  await chmod(program, 0o755);
}

const answering = (username: string, secret: string) =>
  `host=$(cat); echo "$1 $host" >> "${folder}/asked"; ` +
  `printf '{"ServerURL":"%s","Username":"${username}","Secret":"${secret}"}' "$host"`;

describe('a Docker config.json', () => {
  it.each([
    ['a host', 'ghcr.io'],
    ['an address', 'https://ghcr.io'],
    ['an address with a version', 'https://ghcr.io/v1/'],
    ['a host with a version', 'ghcr.io/v2/'],
  ])('is read by %s', async (_, key) => {
    expect(await look('ghcr.io', { auths: { [key]: entry('u') } })).toEqual({
      username: 'u',
      password: 'secret',
    });
  });

  it.each([
    ['docker.io', 'https://index.docker.io/v1/'],
    ['index.docker.io', 'docker.io'],
    ['registry-1.docker.io', 'index.docker.io'],
  ])('knows %s as %s', async (host, key) => {
    expect(await look(host, { auths: { [key]: entry('u') } })).toMatchObject({
      username: 'u',
    });
  });

  it('splits at the first colon only', async () => {
    const auth = base64('robot:a:b:c');
    expect(await look('ghcr.io', { auths: { 'ghcr.io': { auth } } })).toEqual({
      username: 'robot',
      password: 'a:b:c',
    });
  });

  it('takes an identity token for a refresh token', async () => {
    const auths = { 'ghcr.io': { ...entry('u'), identitytoken: 'refresh' } };
    expect(await look('ghcr.io', { auths })).toEqual({
      refreshToken: 'refresh',
    });
  });

  it('is read again each time', async () => {
    const provider = create('ghcr.io');
    for (const name of ['a', 'b']) {
      const config = { auths: { 'ghcr.io': entry(name) } };
      await writeFile(dockerConfig, JSON.stringify(config));
      expect(await provider.get({})).toMatchObject({ username: name });
    }
  });

  it.each([
    ['is not JSON', 'secret {'],
    ['has nothing for ghcr.io', '{}'],
    ['has nothing for ghcr.io', 'null'],
    ['has nothing for ghcr.io', '{"auths":{"ghcr.io":{"auth":7}}}'],
    ['has nothing for ghcr.io', '{"auths":{"ghcr.io":{"auth":"c2VjcmV0"}}}'],
    ['has nothing for ghcr.io', '{"auths":{"ghcr.io":null},"credsStore":1}'],
  ])('that %s is a matter of configuration', async (what, text) => {
    await writeFile(dockerConfig, text);
    const error = await create('ghcr.io')
      .get({})
      .catch(caught => caught);
    expect(error).toMatchObject({
      code: 'CONFIGURATION',
      message: `The file of credentials.dockerConfig ${what}`,
    });
  });
});

describe('T5: credentials of one host are not those of another that looks like it', () => {
  it.each([
    ['ghcr.io', 'ghcr.io.evil'],
    ['ghcr.io', 'evilghcr.io'],
    ['ghcr.io', 'ghcr.io:5000'],
    ['ghcr.io:5000', 'ghcr.io'],
    ['ghcr.io:5000', 'ghcr.io:50001'],
    ['ghcr.io', 'GHCR.IO.'],
    ['ghcr.io', 'sub.ghcr.io'],
    ['sub.ghcr.io', 'ghcr.io'],
    ['ghcr.io', 'https://ghcr.io.evil/v1/'],
    ['ghcr.io', 'https://evil/ghcr.io'],
    ['ghcr.io', 'https://ghcr.io@evil/v1/'],
    ['ghcr.io', 'ghcr.io/acme'],
    ['ghcr.io', 'ghcr.io/v1/acme'],
    ['docker.io', 'docker.io.evil'],
    ['docker.io', 'https://index.docker.io.evil/v1/'],
    ['hub.docker.io', 'docker.io'],
    ['__proto__', 'ghcr.io'],
  ])('%s gets nothing of %s', async (host, key) => {
    const config = { auths: { [key]: entry('u') } };
    await expect(look(host, config)).rejects.toMatchObject({
      code: 'CONFIGURATION',
    });
    await addHelper('own', answering('u', 'secret'));
    await expect(
      look(host, { credHelpers: { [key]: 'own' } }, true),
    ).rejects.toMatchObject({ code: 'CONFIGURATION' });
  });

  it.each([
    'ghcr.io.evil',
    'x.pkg.dev.evil',
    'gcr.io:5000',
    'a.azurecr.io.evil',
  ])('%s gets nothing of a cloud', host => {
    for (const cloud of ['aws', 'google', 'azure'] as const) {
      expect(() => createCredentials({ cloud }, { host })).toThrow(
        expect.objectContaining({ code: 'CONFIGURATION' }),
      );
    }
  });
});

describe('a credential helper', () => {
  it('is not run unless that is allowed', async () => {
    await addHelper('own', answering('u', 'secret'));
    const config = { credHelpers: { 'ghcr.io': 'own' } };
    await expect(look('ghcr.io', config)).rejects.toMatchObject({
      code: 'CONFIGURATION',
      remedy: expect.stringContaining('credentialHelpers: true'),
    });
    expect(await look('ghcr.io', config, true)).toEqual({
      username: 'u',
      password: 'secret',
    });
  });

  it('of a host wins over the store, and the store over what is written', async () => {
    await addHelper('own', answering('own', 'secret'));
    await addHelper('store', answering('store', 'secret'));
    const auths = { 'ghcr.io': entry('written'), 'quay.io': {} };
    const credHelpers = { 'ghcr.io': 'own' };
    const config = { auths, credHelpers, credsStore: 'store' };
    expect(await look('ghcr.io', config, true)).toMatchObject({
      username: 'own',
    });
    expect(await look('quay.io', config, true)).toMatchObject({
      username: 'store',
    });
    expect(await look('ghcr.io', config, false)).toMatchObject({
      username: 'written',
    });
  });

  it('can give a refresh token', async () => {
    await addHelper('own', answering('<token>', 'refresh'));
    const config = { credsStore: 'own' };
    expect(await look('docker.io', config, true)).toEqual({
      refreshToken: 'refresh',
    });
  });

  it.each([
    ['fails', 'echo secret; exit 1'],
    ['says nothing', 'cat > /dev/null'],
    ['says something else', 'echo secret'],
    ['says too much', 'yes secret | head -c 100000'],
    ['does not listen', 'exec 0<&-; exit 3'],
  ])('that %s is a matter of configuration', async (_, script) => {
    await addHelper('own', script);
    const error = await look('ghcr.io', { credsStore: 'own' }, true).catch(
      caught => caught,
    );
    expect(error).toMatchObject({ code: 'CONFIGURATION' });
    expect(`${error.message}${error.remedy}${error.cause}`).not.toContain(
      'secret',
    );
  });

  it.each(['../evil', 'a b', '$(id)', '', 'a/b', ';id', 'x'.repeat(200)])(
    'cannot be called %j',
    async name => {
      await expect(
        look('ghcr.io', { credsStore: name }, true),
      ).rejects.toMatchObject({ code: 'CONFIGURATION' });
    },
  );
});
