import { changedFiles } from './changedFiles';

describe('changedFiles', () => {
  it('lists what differs, the contract first', () => {
    expect(
      changedFiles(
        [
          { path: 'a.md', size: 1, sha256: '1' },
          { path: 'old.md', size: 1 },
          { path: 'same.md', size: 1, sha256: '1' },
          { path: 'pacto.yaml', size: 5 },
        ],
        [
          { path: 'a.md', size: 1, sha256: '2' },
          { path: 'new.md', size: 3 },
          { path: 'same.md', size: 1, sha256: '1' },
          { path: 'pacto.yaml', size: 6 },
        ],
      ),
    ).toEqual([
      { path: 'pacto.yaml', type: 'modified', size: 6 },
      { path: 'a.md', type: 'modified', size: 1 },
      { path: 'new.md', type: 'added', size: 3 },
      { path: 'old.md', type: 'removed', size: 1 },
    ]);
  });
});
