import { OciWriter } from '../types';
import { packBundle } from './packBundle';
import { pushBundle } from './pushBundle';

const files = [{ path: 'pacto.yaml', bytes: Buffer.from('x') }];
const packed = packBundle(files, {
  name: 'a',
  version: '1.0.0+b.1',
  pactoVersion: '1.2',
});

describe('pushBundle', () => {
  let pushed: unknown[];
  let writer: OciWriter;

  beforeEach(() => {
    pushed = [];
    writer = {
      pushBlob: async (_repository, bytes) => {
        pushed.push(bytes === packed.layer ? 'layer' : 'config');
        return { digest: '', size: 0 };
      },
      pushManifest: async (_repository, { tag }) => {
        pushed.push(tag);
        return { digest: packed.digest };
      },
    };
  });

  it('stores the manifest last, under the version', async () => {
    expect(await pushBundle(writer, 'orders', packed)).toEqual({
      digest: packed.digest,
    });
    expect(pushed).toEqual(['config', 'layer', '1.0.0_b.1']);
  });

  it('stores it under another tag', async () => {
    await pushBundle(writer, 'orders', packed, { tag: 'latest' });
    expect(pushed).toEqual(['config', 'layer', 'latest']);
  });

  it.each(['a b', '', '-x', 'sha256:00'])(
    'stores nothing under %j',
    async tag => {
      await expect(
        pushBundle(writer, 'orders', packed, { tag }),
      ).rejects.toMatchObject({
        code: 'INVALID_REFERENCE',
      });
      expect(pushed).toEqual([]);
    },
  );
});
