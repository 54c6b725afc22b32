import { cachedCredentials, Login } from './cachedCredentials';

const token = (name: string) => ({ token: name });

function create(answers: (() => Promise<Login>)[]) {
  const state = { time: 0, asked: 0 };
  const provider = cachedCredentials(
    async () => {
      state.asked += 1;
      return answers[Math.min(state.asked, answers.length) - 1]();
    },
    () => state.time,
  );
  return { provider, state };
}

const giving =
  (name: string, expiresAt?: number): (() => Promise<Login>) =>
  async () => ({ credentials: token(name), expiresAt });

describe('cachedCredentials', () => {
  it('asks once for all, until shortly before the end', async () => {
    const { provider, state } = create([
      giving('a', 12 * 3_600_000),
      giving('b'),
    ]);
    const all = Array.from({ length: 50 }, () => provider.get({}));
    expect(
      new Set((await Promise.all(all)).map(x => JSON.stringify(x))).size,
    ).toBe(1);
    state.time = 12 * 3_600_000 - 5 * 60_000 - 1;
    expect(await provider.get({})).toEqual(token('a'));
    expect(state.asked).toBe(1);
    state.time += 1;
    expect(await provider.get({})).toEqual(token('b'));
    expect(state.asked).toBe(2);
  });

  it('renews a short one after nine tenths of its time', async () => {
    const { provider, state } = create([giving('a', 1000), giving('b')]);
    await provider.get({});
    state.time = 899;
    expect(await provider.get({})).toEqual(token('a'));
    state.time = 900;
    expect(await provider.get({})).toEqual(token('b'));
  });

  it('renews what was refused, once for all and every 30 seconds at most', async () => {
    const { provider, state } = create([giving('a'), giving('b'), giving('b')]);
    const refused = await provider.get({});
    expect(await provider.get({ refused })).toEqual(token('a'));
    state.time = 30_000;
    const all = Array.from({ length: 50 }, () => provider.get({ refused }));
    expect((await Promise.all(all))[49]).toEqual(token('b'));
    expect(state.asked).toBe(2);
    // What was refused is no longer what is known.
    state.time = 60_000;
    expect(await provider.get({ refused })).toEqual(token('b'));
    expect(state.asked).toBe(2);
  });

  it('keeps a failure for 30 seconds', async () => {
    const { provider, state } = create([
      async () => {
        throw new Error('no account');
      },
      giving('a'),
    ]);
    for (let turn = 0; turn < 20; turn++) {
      await expect(provider.get({})).rejects.toThrow('no account');
    }
    expect(state.asked).toBe(1);
    state.time = 30_000;
    expect(await provider.get({})).toEqual(token('a'));
  });
});
