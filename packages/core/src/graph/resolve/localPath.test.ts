import { joinLocalPath } from './localPath';

describe('joinLocalPath', () => {
  it.each([
    ['.', '../a', '../a'],
    ['.', './a/', 'a'],
    ['lib/a', '../b', 'lib/b'],
    ['../a', '../b', '../b'],
    ['../a', '../../b', '../../b'],
    ['a', '..', '.'],
    ['a', '/abs/../b', '/b'],
    ['/abs/a', '../../../b', '/b'],
    ['a', './/b/./c', 'a/b/c'],
  ])('%s and %s give %s', (folder, path, expected) => {
    expect(joinLocalPath(folder, path)).toBe(expected);
  });
});
