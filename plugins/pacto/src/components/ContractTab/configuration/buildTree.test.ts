import type { SchemaProperty } from '@pacto/core';
import { buildTree, type KeyNode } from './buildTree';

const keys = (...names: string[]): SchemaProperty[] =>
  names.map(key => ({ key, type: 'string', required: false }));

const outline = (nodes: KeyNode[]): unknown[] =>
  nodes.map(({ name, property, children }) => [
    property ? name : `(${name})`,
    ...outline(children),
  ]);

describe('buildTree', () => {
  it('puts keys below their own', () => {
    expect(
      outline(
        buildTree(keys('db', 'db.url', 'level', 'db.pool', 'db.pool.size')),
      ),
    ).toEqual([['db', ['.url'], ['.pool', ['.size']]], ['level']]);
  });

  it('puts what items have below the list', () => {
    expect(
      outline(buildTree(keys('servers', 'servers[].host', 'grid[][].x'))),
    ).toEqual([
      ['servers', ['[].host']],
      ['(grid)', ['[][].x']],
    ]);
  });

  it('makes up what a search took away', () => {
    expect(outline(buildTree(keys('a.b.c')))).toEqual([
      ['(a)', ['(.b)', ['.c']]],
    ]);
  });
});
