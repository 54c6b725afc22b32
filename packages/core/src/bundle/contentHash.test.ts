import { utf8 } from '../__testUtils__';
import { contentHash } from './contentHash';

describe('contentHash', () => {
  it('is the SHA-256 of the empty text for an empty tree', () => {
    expect(contentHash([])).toBe(
      'sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    );
  });

  it('takes another hash function for the files', () => {
    const hashOf = jest.fn(() => new Uint8Array(32));
    const files = [['a', utf8('x')]] as const;
    expect(contentHash(files, hashOf)).not.toBe(contentHash(files));
    expect(hashOf).toHaveBeenCalledWith(utf8('x'));
  });

  it('does not confuse the end of a name with the start of the content', () => {
    expect(contentHash([['ab', utf8('c')]])).not.toBe(
      contentHash([['a', utf8('bc')]]),
    );
  });
});
