import type { DependencyNode, DependencyTree } from './dependencyTypes';
import { listDependencyChanges } from './listDependencyChanges';

/** `{ 'a@1': 'b@1 c@2' }`; `?x` is not resolved; `b@1^1` has a range. */
function tree(root: string, needs: Record<string, string>): DependencyTree {
  const nodes = new Map<string, DependencyNode>();
  const add = (id: string) => {
    if (nodes.has(id)) return;
    const edges = (needs[id] ?? '').split(' ').filter(Boolean);
    nodes.set(id, {
      version: id.split('@')[1],
      edges: edges.map(text => {
        const [node, range] = text.split('^');
        const [target] = node.replace('?', '').split('@');
        const resolved = !node.startsWith('?');
        return {
          target,
          name: target,
          required: true,
          ...(range && { range: `^${range}` }),
          ...(resolved ? { node } : { reason: 'not found' }),
        };
      }),
    });
    for (const { node } of nodes.get(id)!.edges) if (node) add(node);
  };
  add(root);
  return { name: root.split('@')[0], root, nodes };
}

const limits = { maxRows: 100, maxDepth: 10 };

const list = (
  old: DependencyTree,
  next: DependencyTree,
  options: Partial<typeof limits> = {},
) => listDependencyChanges(old, next, { ...limits, ...options });

const short = (...args: Parameters<typeof list>) =>
  list(...args).items.map(
    ({ path, type, oldVersion = '-', newVersion = '-' }) =>
      `${path.join('/')} ${type} ${oldVersion} ${newVersion}`,
  );

describe('listDependencyChanges', () => {
  it('lists what changed, came and went, in the order of the tree', () => {
    expect(
      short(
        tree('r@1', { 'r@1': 'a@1 z@1 c@1', 'a@1': 'b@1' }),
        tree('r@2', { 'r@2': 'a@2 n@1 c@1', 'a@2': 'b@2', 'n@1': 'm@1' }),
      ),
    ).toEqual([
      'r/a changed 1 2',
      'r/a/b changed 1 2',
      'r/n added - 1',
      'r/n/m added - 1',
      'r/c unchanged 1 1',
      'r/z removed 1 -',
    ]);
  });

  it('shows another range, and what is not resolved any more', () => {
    const { items } = list(
      tree('r@1', { 'r@1': 'a@1^1 b@1 ?c' }),
      tree('r@2', { 'r@2': 'a@1^2 ?b ?c' }),
    );
    expect(items).toMatchObject([
      { name: 'a', type: 'changed', oldRange: '^1', newRange: '^2' },
      { name: 'b', type: 'changed', oldVersion: '1', reason: 'not found' },
      { name: 'c', type: 'unchanged', reason: 'not found' },
    ]);
  });

  it('follows what is needed twice once, and ends in a cycle', () => {
    const needs = { 'a@1': 'c@1', 'b@1': 'c@1', 'c@1': 'd@1', 'd@1': 'a@1' };
    expect(
      short(
        tree('r@1', { 'r@1': 'a@1 b@1', ...needs }),
        tree('r@2', { 'r@2': 'a@1 b@1', ...needs }),
      ),
    ).toEqual([
      'r/a unchanged 1 1',
      'r/a/c unchanged 1 1',
      'r/a/c/d unchanged 1 1',
      'r/a/c/d/a unchanged 1 1',
      'r/b unchanged 1 1',
      'r/b/c unchanged 1 1',
    ]);
  });

  it('pairs several references to one service in their order', () => {
    expect(
      short(tree('r@1', { 'r@1': 'a@1 a@2' }), tree('r@2', { 'r@2': 'a@1' })),
    ).toEqual(['r/a unchanged 1 1', 'r/a removed 2 -']);
  });

  it('says that it did not list all', () => {
    const old = tree('r@1', {});
    const next = tree('r@2', { 'r@2': 'a@1 b@1', 'a@1': 'c@1' });
    expect(list(old, next)).toMatchObject({ truncated: false });
    expect(list(old, next, { maxRows: 2 })).toMatchObject({
      items: [{ name: 'a' }, { name: 'c' }],
      truncated: true,
    });
    expect(list(old, next, { maxDepth: 1 })).toMatchObject({
      items: [{ name: 'a' }, { name: 'b' }],
      truncated: true,
    });
  });
});
