import { OciError, type OciErrorCode, type OciReader } from '@pacto/oci';
import type { ContractSource } from '../../sync';
import type { Workers } from '../../workers';
import { PreviewReader } from './PreviewReader';

const source = (reader: Partial<OciReader>) =>
  ({
    id: 'shop',
    host: 'registry.example.com',
    promptReader: reader,
  } as ContractSource);

const never = new AbortController().signal;
const reader = () => PreviewReader.create({ workers: {} as Workers });

/** A call that ends when it is told to. */
const hanging = (options?: { signal?: AbortSignal }) =>
  new Promise<never>((_, reject) => {
    options?.signal?.addEventListener('abort', () =>
      reject(new OciError({ code: 'CANCELLED', message: 'Stopped' })),
    );
  });

describe('PreviewReader', () => {
  it('gives up a repository when the time is over, and says so', async () => {
    const deadline = new AbortController();
    const reading = reader().read(
      source({ listTags: (_, options) => hanging(options) }),
      'shop/slow',
      { signal: never, deadline: deadline.signal },
    );
    deadline.abort();
    await expect(reading).resolves.toMatchObject({
      repository: 'registry.example.com/shop/slow',
      problem: { code: 'OUT_OF_TIME' },
    });
  });

  it('stops when its caller is gone', async () => {
    const caller = new AbortController();
    const reading = reader().read(
      source({ listTags: (_, options) => hanging(options) }),
      'shop/slow',
      { signal: caller.signal, deadline: never },
    );
    caller.abort(new Error('gone'));
    await expect(reading).rejects.toThrow('gone');
  });

  it('reads a few repositories at once, whoever asks', async () => {
    let [running, most] = [0, 0];
    const counting = source({
      listTags: async () => {
        running += 1;
        most = Math.max(most, running);
        await new Promise(resolve => setTimeout(resolve, 1));
        running -= 1;
        return [];
      },
    });
    const shared = reader();
    const bounds = { signal: never, deadline: never };
    const readings = await Promise.all(
      Array.from({ length: 30 }, (_, index) =>
        shared.read(counting, `shop/${index}`, bounds),
      ),
    );
    expect(most).toBe(4);
    expect(readings[0].problem?.code).toBe('EMPTY_LISTING');
  });

  it('takes the highest version, and another tag only where there is none', async () => {
    const asked: string[] = [];
    const answering = (tags: string[]) =>
      source({
        listTags: async () => tags,
        fetchManifest: async (_, tag) => {
          asked.push(tag);
          throw new OciError({ code: 'UNAVAILABLE', message: 'Gone' });
        },
      });
    const bounds = { signal: never, deadline: never };
    for (const tags of [
      ['latest', '1.9.0', '1.10.0', 'v1.2.0'],
      ['main', 'dev'],
    ]) {
      await reader().read(answering(tags), 'shop/a', bounds);
    }
    expect(asked).toEqual(['1.10.0', 'dev']);
  });

  describe('T40: hidden and not there are the same to whom anything may be hidden', () => {
    const readAs = async (
      listTags: OciReader['listTags'],
      access: { restricted: boolean; hidden?: boolean },
    ) =>
      reader().read(source({ listTags }), 'shop/a', {
        signal: never,
        deadline: never,
        restricted: access.restricted,
        hidden: new Set(access.hidden ? ['shop/a'] : []),
      });
    const failing = (code: OciErrorCode) => async () => {
      throw new OciError({ code, message: code });
    };
    const tags = async () => ['1.0.0'];

    it.each<OciErrorCode>([
      'REPOSITORY_NOT_FOUND',
      'NOT_FOUND',
      'AUTHENTICATION',
      'UNSUPPORTED',
    ])('when the registry says %s of others', async code => {
      const hidden = await readAs(tags, { restricted: true, hidden: true });
      expect(hidden.problem?.code).toBe('REPOSITORY_NOT_FOUND');
      expect(await readAs(failing(code), { restricted: true })).toEqual(hidden);
      const open = await readAs(failing(code), { restricted: false });
      expect(open.problem?.code).toBe(code);
    });

    it('when the registry lists no tags of others', async () => {
      const none = await readAs(async () => [], { restricted: true });
      const hidden = await readAs(tags, { restricted: true, hidden: true });
      expect(none).toEqual(hidden);
    });

    it('when the registry is away', async () => {
      const away = failing('UNAVAILABLE');
      const open = await readAs(away, { restricted: true });
      const hidden = await readAs(away, { restricted: true, hidden: true });
      expect(open).toEqual(hidden);
      expect(open.problem?.code).toBe('UNAVAILABLE');
    });
  });

  it('does not hide what is no failure of the source', async () => {
    const broken = source({
      listTags: async () => {
        throw new TypeError('a bug');
      },
    });
    await expect(
      reader().read(broken, 'a', { signal: never, deadline: never }),
    ).rejects.toThrow('a bug');
  });
});
