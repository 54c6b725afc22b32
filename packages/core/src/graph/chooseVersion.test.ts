import { chooseVersion } from './chooseVersion';

const REF = 'oci://reg.io/shop/a';

const choose = (ref: string, tags: string[], compatibility?: string) => {
  const asked: string[] = [];
  const listTags = async (repository: string) => {
    asked.push(repository);
    return tags;
  };
  return chooseVersion(ref, { compatibility, listTags }).then(chosen => ({
    chosen,
    asked,
  }));
};

describe('chooseVersion', () => {
  it('takes the highest tag within the range', async () => {
    const tags = ['1.0.0', 'v1.4.0', '2.0.0', 'latest'];
    expect(await choose(REF, tags, '^1')).toEqual({
      chosen: `${REF}:v1.4.0`,
      asked: ['reg.io/shop/a'],
    });
    expect((await choose(REF, tags, '')).chosen).toBe(`${REF}:2.0.0`);
    expect((await choose(REF, tags)).chosen).toBe(`${REF}:2.0.0`);
  });

  it.each([`${REF}:1.0.0`, `${REF}@sha256:${'a'.repeat(64)}`, '../a'])(
    'leaves %s as it is, whatever the range',
    async ref => {
      expect(await choose(ref, [], 'no range')).toEqual({
        chosen: ref,
        asked: [],
      });
    },
  );

  it.each([
    [['1.0.0'], '^2', 'NO_MATCHING_VERSION', /no tags satisfy "\^2"/],
    [['latest'], undefined, 'NO_VERSIONS', /no semver tags/],
    [['1.0.0'], 'x y', 'INVALID_RANGE', /is not a range/],
  ])('refuses %j for %s with %s', async (tags, range, code, message) => {
    const error = await choose(REF, tags, range).catch(thrown => thrown);
    expect(error).toMatchObject({ code });
    expect(error.message).toMatch(message);
  });

  it('passes on why tags cannot be listed', async () => {
    const listTags = () => Promise.reject(new Error('denied'));
    await expect(chooseVersion(REF, { listTags })).rejects.toThrow('denied');
  });
});
