import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCredentials, CredentialSettings } from './createCredentials';
import { CredentialProvider } from '../registry/CredentialProvider';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pacto-files-'));
});

afterEach(() => rm(folder, { recursive: true }));

const file = (name: string) => join(folder, name);
const create = (settings: CredentialSettings) =>
  createCredentials(settings, { host: 'ghcr.io' }) as CredentialProvider;

describe('mounted files', () => {
  it.each([
    ['secret', 'secret'],
    ['secret\n', 'secret'],
    ['secret\r\n', 'secret'],
    [' se cret ', ' se cret '],
    ['pässword', 'pässword'],
  ])('hold %j as a password', async (text, password) => {
    await writeFile(file('p'), text);
    const provider = create({ username: 'u', passwordFile: file('p') });
    expect(await provider.get({})).toEqual({ username: 'u', password });
  });

  it('are read again when one takes the place of another', async () => {
    await writeFile(file('u'), 'robot');
    await writeFile(file('p'), 'one');
    const provider = create({
      usernameFile: file('u'),
      passwordFile: file('p'),
    });
    expect(await provider.get({})).toMatchObject({ password: 'one' });
    // The same length, and perhaps the same time.
    await writeFile(file('next'), 'two');
    await rename(file('next'), file('p'));
    expect(await provider.get({})).toEqual({
      username: 'robot',
      password: 'two',
    });
  });

  it('may be empty for a moment while somebody writes', async () => {
    await writeFile(file('t'), '');
    const token = create({ tokenFile: file('t') }).get({});
    setTimeout(() => writeFile(file('t'), 'token'), 20);
    expect(await token).toEqual({ token: 'token' });
  });

  it('hold a token', async () => {
    await writeFile(file('t'), 'token\n');
    expect(await create({ tokenFile: file('t') }).get({})).toEqual({
      token: 'token',
    });
  });

  it.each([
    ['missing', undefined, 'ENOENT'],
    ['empty', '', 'exactly one line'],
    ['only a line break', '\n', 'exactly one line'],
    ['of two lines', 'canary\ncanary', 'exactly one line'],
    ['very large', 'canary'.repeat(200_000), '1 MiB'],
  ])('that are %s name their setting, and no secret', async (_, text, why) => {
    if (text !== undefined) {
      await writeFile(file('t'), text);
    }
    const error = await create({ tokenFile: file('t') })
      .get({})
      .catch(caught => caught);
    expect(error).toMatchObject({ code: 'CONFIGURATION', retryable: false });
    expect(error.message).toContain('credentials.tokenFile');
    expect(error.message).toContain(why);
    expect(`${error.message} ${error.remedy} ${error.cause}`).not.toMatch(
      /canary|pacto-files/,
    );
  });

  it('are not read from a device', async () => {
    await expect(
      create({ tokenFile: '/dev/zero' }).get({}),
    ).rejects.toMatchObject({ code: 'CONFIGURATION' });
  });
});
