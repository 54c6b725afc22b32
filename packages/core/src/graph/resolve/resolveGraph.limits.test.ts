import { contract, fetchFrom } from '../__testUtils__/remote';
import { renderTree } from '../render/renderTree';
import { resolveGraph } from './resolveGraph';

const [A, B] = ['a', 'b'].map(name => `oci://reg.io/shop/${name}:1`);

describe('resolveGraph', () => {
  describe('limits', () => {
    const chain = Object.fromEntries(
      Array.from({ length: 300 }, (_, at) => [
        `oci://reg.io/n/${at}`,
        contract(`n${at}`, `oci://reg.io/n/${at + 1}`),
      ]),
    );
    const root = contract('root', 'oci://reg.io/n/0');

    it('ends at the depth and says so', async () => {
      const fetch = fetchFrom(chain);
      const graph = await resolveGraph(root, { fetch });
      expect(fetch.calls).toHaveLength(100);
      expect(graph).toMatchObject({
        completeness: 'partial',
        limitations: [{ code: 'DEPTH_LIMIT' }],
      });
      expect(renderTree(graph)).toContain('not followed: deeper than 100');
    });

    it('fetches no more than the allowed references', async () => {
      const fetch = fetchFrom(chain);
      const wide = contract('w', ...Object.keys(chain));
      const graph = await resolveGraph(wide, { fetch, maxNodes: 20 });
      expect(fetch.calls).toHaveLength(20);
      expect(graph.limitations[0].message).toContain('280 references');
      expect(graph.root.dependencies).toHaveLength(300);
    });

    it('counts the edges that it leaves out', async () => {
      const wide = contract('w', ...Object.keys(chain));
      const graph = await resolveGraph(wide, { maxEdges: 7 });
      expect(graph.root).toMatchObject({ omitted: 293 });
      expect(graph.limitations).toMatchObject([{ code: 'EDGE_LIMIT' }]);
      expect(renderTree(graph)).toContain('└─ (293 more left out)');
    });

    it('has no more fetches at once than allowed', async () => {
      let [running, most] = [0, 0];
      const fetch = fetchFrom(chain, {
        delay: async () => {
          running += 1;
          most = Math.max(most, running);
          await new Promise(resolve => {
            setTimeout(resolve);
          });
          running -= 1;
        },
      });
      const wide = contract('w', ...Object.keys(chain).slice(0, 30));
      await resolveGraph(wide, { fetch, concurrency: 4, maxDepth: 1 });
      expect(most).toBe(4);
    });
  });

  describe('an aborted signal', () => {
    it('ends it before it begins', async () => {
      const fetch = fetchFrom({});
      const signal = AbortSignal.abort(new Error('enough'));
      await expect(
        resolveGraph(contract('shop', A), { fetch, signal }),
      ).rejects.toThrow('enough');
      expect(fetch.calls).toEqual([]);
    });

    it('ends it also when the fetcher does not listen', async () => {
      const controller = new AbortController();
      const fetch = () => new Promise<never>(() => {});
      const resolving = resolveGraph(contract('shop', A, B), {
        fetch,
        signal: controller.signal,
      });
      controller.abort(new Error('enough'));
      await expect(resolving).rejects.toThrow('enough');
    });
  });
});
