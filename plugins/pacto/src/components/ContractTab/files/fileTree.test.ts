import { buildFileTree, listVisible } from './fileTree';

const files = [
  { path: 'pacto.yaml', size: 10 },
  { path: 'docs/guide/a.md', size: 1 },
  { path: 'docs/b.md', size: 2 },
  { path: '__proto__/constructor', size: 3 },
];

describe('buildFileTree', () => {
  it('has folders first, with the size of what is in them', () => {
    const rows = listVisible(buildFileTree(files), () => true);
    expect(
      rows.map(({ node, depth }) => `${depth} ${node.path} ${node.size}`),
    ).toEqual([
      '1 __proto__ 3',
      '2 __proto__/constructor 3',
      '1 docs 3',
      '2 docs/guide 1',
      '3 docs/guide/a.md 1',
      '2 docs/b.md 2',
      '1 pacto.yaml 10',
    ]);
  });

  it('leaves out what is in closed folders', () => {
    const rows = listVisible(buildFileTree(files), path => path === 'docs');
    expect(rows.map(({ node }) => node.path)).toEqual([
      '__proto__',
      'docs',
      'docs/guide',
      'docs/b.md',
      'pacto.yaml',
    ]);
  });
});
