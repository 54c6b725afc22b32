import { limits } from '../limits';
import { Random, utf8 } from '../__testUtils__';
import { BundleTree, type BundleEntry } from './BundleTree';

const entry = (path: string, text = path): BundleEntry => ({
  path,
  bytes: utf8(text),
});

describe('BundleTree', () => {
  it('holds files, sorted, and counts their bytes', () => {
    const tree = BundleTree.create([
      entry('pacto.yaml', 'a: 1'),
      entry('./docs/b.md', '12'),
      entry('docs/a.md', 'ä'),
      entry('docs.md', ''),
    ]);
    expect(tree.paths()).toEqual([
      'docs.md',
      'docs/a.md',
      'docs/b.md',
      'pacto.yaml',
    ]);
    expect(tree.totalBytes).toBe(8);
    expect(tree.has('docs/b.md')).toBe(true);
    expect(tree.has('docs')).toBe(false);
    expect(tree.has('__proto__')).toBe(false);
    expect(tree.text('docs/a.md')).toBe('ä');
    expect(tree.bytes('docs/b.md')).toEqual(utf8('12'));
    expect(tree.text('nothing')).toBeUndefined();
    expect(tree.bytes('nothing')).toBeUndefined();
  });

  it('reads text without byte order mark and marks what is not UTF-8', () => {
    const tree = BundleTree.create([
      { path: 'bom', bytes: new Uint8Array([0xef, 0xbb, 0xbf, 0x61]) },
      { path: 'latin', bytes: new Uint8Array([0xe4]) },
    ]);
    expect(tree.text('bom')).toBe('a');
    expect(tree.text('latin')).toBe('\ufffd');
  });

  it.each([
    [['a', 'a']],
    [['a', './a']],
    [['README.md', 'readme.md']],
    [['docs/\u00e9.md', 'docs/e\u0301.md']],
    [['Docs/a', 'docs/A']],
    [['docs', 'docs/a']],
    [['docs/a/b/c', 'DOCS/a']],
    [['docs/a', 'docs/b', 'Docs']],
  ])('refuses %j as two spellings of one name', paths => {
    const create = () => BundleTree.create(paths.map(path => entry(path)));
    expect(create).toThrow(expect.objectContaining({ code: 'DUPLICATE_PATH' }));
  });

  it('takes folders that differ by case', () => {
    const tree = BundleTree.create([entry('Docs/a'), entry('docs/b')]);
    expect(tree.paths()).toEqual(['Docs/a', 'docs/b']);
  });

  it('refuses a file over the limit and takes one at the limit', () => {
    const atLimit = { path: 'a', bytes: new Uint8Array(limits.fileBytes) };
    expect(BundleTree.create([atLimit]).totalBytes).toBe(limits.fileBytes);
    const over = { path: 'a', bytes: new Uint8Array(limits.fileBytes + 1) };
    expect(() => BundleTree.create([over])).toThrow(
      expect.objectContaining({ code: 'FILE_TOO_LARGE', path: 'a' }),
    );
  });

  it('stops reading at the limit for the whole', () => {
    const bytes = new Uint8Array(limits.fileBytes);
    let read = 0;
    function* endless() {
      for (;;) {
        read += 1;
        yield { path: `file-${read}`, bytes };
      }
    }
    expect(() => BundleTree.create(endless())).toThrow(
      expect.objectContaining({ code: 'BUNDLE_TOO_LARGE' }),
    );
    expect(read).toBe(6);
  });

  it('stops reading at the limit for the number of files', () => {
    let read = 0;
    function* endless() {
      for (;;) {
        read += 1;
        yield { path: `file-${read}`, bytes: new Uint8Array() };
      }
    }
    expect(() => BundleTree.create(endless())).toThrow(
      expect.objectContaining({ code: 'TOO_MANY_ENTRIES' }),
    );
    expect(read).toBe(limits.bundleEntries + 1);
  });

  it('stops reading at the limit for folders that only paths name', () => {
    let read = 0;
    function* deep() {
      for (;;) {
        read += 1;
        yield entry(`${read}/${'a/'.repeat(500)}f`, '');
      }
    }
    expect(() => BundleTree.create(deep())).toThrow(
      expect.objectContaining({ code: 'TOO_MANY_ENTRIES' }),
    );
    expect(read).toBe(20);
  });

  it('has a content hash that depends on names and bytes, not on order', () => {
    const random = new Random(7);
    for (let round = 0; round < 50; round += 1) {
      const entries = Array.from({ length: 1 + random.below(8) }, (_, index) =>
        entry(`f${index}/${random.below(3)}`, `${random.below(5)}`),
      );
      const { contentHash } = BundleTree.create(entries);
      const shuffled = [...entries].sort(() => random.next() - 0.5);
      expect(BundleTree.create(shuffled).contentHash).toBe(contentHash);

      const at = random.below(entries.length);
      const renamed = entries.with(at, { ...entries[at], path: 'other' });
      expect(BundleTree.create(renamed).contentHash).not.toBe(contentHash);
      const changed = entries.with(at, entry(entries[at].path, 'changed'));
      expect(BundleTree.create(changed).contentHash).not.toBe(contentHash);
      const fewer = entries.toSpliced(at, 1);
      expect(BundleTree.create(fewer).contentHash).not.toBe(contentHash);
    }
  });

  it('keeps its content hash for ever', () => {
    const tree = BundleTree.create([entry('pacto.yaml', 'x'), entry('a', '')]);
    expect(tree.contentHash).toBe(
      'sha256:d07a2312eec55ac62918bcd3ceeb2f9002153b786bdda5044c58b2bb4f242266',
    );
  });
});
