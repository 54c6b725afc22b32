import { gzipSync } from 'node:zlib';
import { rawTar } from '../__testUtils__/archives';
import { openArchive } from './openBundle';

const tar = rawTar([
  { name: 'pacto.yaml', data: 'pactoVersion: "1.0"' },
  { name: 'docs/a.md', data: '# A' },
]);

describe('openArchive', () => {
  it.each([
    ['.tar', tar],
    ['.tar.gz', gzipSync(tar)],
  ])('opens a %s', async (_, archive) => {
    const tree = await openArchive(archive);
    expect(tree.paths()).toEqual(['docs/a.md', 'pacto.yaml']);
  });

  it.each([
    ['without a contract', rawTar([{ name: 'a' }]), 'MISSING_CONTRACT'],
    [
      'with a link',
      rawTar([{ name: 'pacto.yaml', type: '2' }]),
      'UNSUPPORTED_ENTRY_TYPE',
    ],
    ['that is none', Buffer.from('hello'), 'MALFORMED_ARCHIVE'],
    [
      'with a path out of it',
      rawTar([{ name: '../pacto.yaml' }]),
      'INVALID_PATH',
    ],
  ])('refuses one %s', async (_, archive, code) => {
    await expect(openArchive(archive)).rejects.toMatchObject({ code });
  });
});
