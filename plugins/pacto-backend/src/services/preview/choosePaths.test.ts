import { OciError } from '@pacto/oci';
import type { ContractSource } from '../../sync';
import type { Visibility } from '../Visibility';
import { choosePaths } from './choosePaths';

const HOST = 'registry.example.com';
const never = new AbortController().signal;

function choose(
  listed: () => Promise<string[]>,
  options: { repositories?: string[]; deadline?: AbortSignal } = {},
) {
  const source = {
    host: HOST,
    promptReader: { listRepositories: listed },
    discover: listed,
  } as unknown as ContractSource;
  const visibility = {
    visibleOf: async names =>
      new Set(names.filter(name => !name.includes('hidden'))),
  } as Partial<Visibility> as Visibility;
  return choosePaths({
    source,
    visibility,
    signal: never,
    deadline: never,
    ...options,
  });
}

describe('choosePaths', () => {
  it('takes what the source has, without what the caller may not see', async () => {
    await expect(choose(async () => ['a', 'hidden/b', 'c'])).resolves.toEqual({
      paths: ['a', 'c'],
      hidden: new Set(),
      cut: false,
    });
  });

  it('T40: takes what the caller has named, and says what of it is hidden', async () => {
    const listed = async () => ['hidden/a', 'hidden/b', 'shop/a'];
    await expect(
      choose(listed, { repositories: ['hidden/a', 'nowhere', '**'] }),
    ).resolves.toEqual({
      paths: ['hidden/a', 'nowhere', 'shop/a'],
      hidden: new Set(['hidden/a']),
      cut: false,
    });
  });

  it('T40: what is hidden does not count', async () => {
    const many = Array.from({ length: 10_001 }, (_, i) => `hidden/${i}`);
    await expect(choose(async () => [...many, 'z'])).resolves.toMatchObject({
      paths: ['z'],
      cut: false,
    });
  });

  it('T48: patterns that take long keep nobody else waiting', async () => {
    const listed = async () => Array(50).fill('a'.repeat(200));
    let turns = 0;
    const others = setInterval(() => {
      turns += 1;
    }, 0);
    const repositories = Array(2).fill(`${'a*'.repeat(60)}b`);
    await choose(listed, { repositories });
    clearInterval(others);
    expect(turns).toBeGreaterThan(10);
  });

  it('asks for the list only where there is a pattern', async () => {
    const listed = jest.fn(async () => ['shop/b', 'shop/a', 'other/c']);
    await expect(
      choose(listed, { repositories: ['z', 'a', 'a'] }),
    ).resolves.toMatchObject({ paths: ['a', 'z'] });
    expect(listed).not.toHaveBeenCalled();
    await expect(
      choose(listed, { repositories: ['z', 'shop/*'] }),
    ).resolves.toMatchObject({ paths: ['shop/a', 'shop/b', 'z'] });
  });

  it('says that there is more than it takes', async () => {
    const many = Array.from({ length: 10_001 }, (_, index) => `a/${index}`);
    const { paths, cut } = await choose(async () => many);
    expect([paths.length, cut]).toEqual([10_000, true]);
  });

  it('tells why there is no list', async () => {
    const failing = async () => {
      throw new OciError({
        code: 'UNAVAILABLE',
        message: 'The registry is away.',
        remedy: 'Wait.',
      });
    };
    await expect(choose(failing)).rejects.toMatchObject({
      name: 'SourceNotReadError',
      statusCode: 503,
      message: 'The registry is away. Wait.',
    });
    const late = new AbortController();
    late.abort();
    await expect(
      choose(
        async () => {
          throw new OciError({ code: 'CANCELLED', message: 'Stopped' });
        },
        { deadline: late.signal },
      ),
    ).rejects.toMatchObject({ name: 'SourceNotReadError' });
  });
});
