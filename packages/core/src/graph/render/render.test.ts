import { contract, fetchFrom } from '../__testUtils__/remote';
import { resolveGraph } from '../resolve/resolveGraph';
import type { ContractGraph, GraphContract } from '../types';
import { renderMermaid } from './renderMermaid';
import { renderTree } from './renderTree';
import { toGraphResult } from './toGraphResult';

const A = 'oci://reg.io/shop/a:1';
const B = 'oci://reg.io/shop/b';
const DIGEST = `oci://reg.io/shop/d@sha256:${'0123456789abcdef'.repeat(4)}`;

const resolve = (root: GraphContract, remote: Record<string, GraphContract>) =>
  resolveGraph(root, { fetch: fetchFrom(remote) });

function example(): Promise<ContractGraph> {
  return resolve(contract('shop@3.1.0', A, `${B}? ^2`, './lib', DIGEST), {
    [A]: contract('a', `${B} ^2`, A),
    [B]: contract('b@2.0.0', './x'),
    './lib': contract('b@1.0.0'),
  });
}

describe('renderTree', () => {
  it('draws branches, marks and the lists below', async () => {
    const lines = renderTree(await example()).split('\n');
    expect(lines).toEqual([
      'shop@3.1.0',
      '├─ a@1.0.0',
      '│  ├─ b@2.0.0',
      '│  │  └─ x (error: a local reference inside a remote bundle is not followed)',
      `│  └─ a:1 (error: cycle detected: ${A})`,
      '├─ b@2.0.0 (shared)',
      '├─ b@1.0.0 [local]',
      `└─ d@sha256:0123456 (error: ${DIGEST} is not there)`,
      '',
      'Cycles (1):',
      `  shop -> ${A} -> ${A}`,
      '',
      'Conflicts (1):',
      '  b: [b@1.0.0 b@2.0.0]',
      '',
    ]);
  });

  it('leaves out the @ where there is no version', async () => {
    expect(renderTree(await resolveGraph(contract('x@')))).toBe('x\n');
  });

  it('keeps a hostile name on its line', async () => {
    const evil = { ...contract('a'), name: 'a\n└─ forged\u2028' };
    const tree = renderTree(await resolve(contract('r', A), { [A]: evil }));
    expect(tree).toBe('r@1.0.0\n└─ a └─ forged @1.0.0\n');
  });
});

describe('toGraphResult', () => {
  it('has the fields of upstream and no others', async () => {
    const { root } = toGraphResult(await example());
    expect(root).toMatchObject({ name: 'shop', version: '3.1.0' });
    expect(root.dependencies?.slice(1, 3)).toEqual([
      {
        ref: B,
        required: false,
        compatibility: '^2',
        shared: true,
        node: { name: 'b', version: '2.0.0', ref: B },
      },
      {
        ref: './lib',
        required: true,
        compatibility: '',
        local: true,
        node: { name: 'b', version: '1.0.0', ref: './lib', local: true },
      },
    ]);
  });

  it('leaves out empty lists and keeps bundles out', async () => {
    const graph = await resolveGraph(contract('r'));
    expect(JSON.parse(JSON.stringify(toGraphResult(graph)))).toEqual({
      root: { name: 'r', version: '1.0.0' },
    });
  });
});

describe('renderMermaid', () => {
  it('has one box for each reference', async () => {
    expect(renderMermaid(await example()).split('\n')).toEqual([
      'flowchart LR',
      '  n0["shop@3.1.0"]',
      '  n1["a@1.0.0"]',
      '  n2["b@2.0.0"]',
      '  n3["b@1.0.0"]',
      '  n4["d@sha256#58;0123456"]:::unresolved',
      '  n5["x"]:::unresolved',
      '  n0 --> n1',
      '  n0 -.-> n2',
      '  n0 --> n3',
      '  n0 --> n4',
      '  n1 --> n2',
      '  n1 -->|cycle| n1',
      '  n2 --> n5',
      '  classDef unresolved stroke-dasharray: 4',
      '',
    ]);
  });

  it('says what does not fit', async () => {
    const few = renderMermaid(await example(), { maxNodes: 3, maxEdges: 2 });
    expect(few).toContain('rest["not shown: services 3, dependencies 5"]');
    expect(few.match(/-->|-\.->/g)).toHaveLength(2);
  });

  it('lets no name end its label', async () => {
    const name = '"]; click n0 href "javascript:alert(1)" <b>`#34;';
    const mermaid = renderMermaid(
      await resolveGraph({ ...contract('x'), name }),
    );
    const [, label] = /n0\["([^"]*)"\]$/m.exec(mermaid)!;
    expect(label).not.toMatch(/[[\]<>`;"](?<!#\d+;)/);
    expect(label).toContain('#34;');
    expect(mermaid.split('\n')).toHaveLength(4);
  });

  it('cuts a long name', async () => {
    const mermaid = renderMermaid(
      await resolveGraph(contract(`${'x'.repeat(500)}@1`)),
    );
    expect(mermaid).toContain(`["${'x'.repeat(79)}#8230;"]`);
  });
});
