// The bare loop: the requests of a sync, and the hashes of what they bring. Nothing is opened, checked or stored.
import { createHash } from 'node:crypto';
import { Agent, request } from 'undici';
import type { Ask, LoopResult, SourceOptions } from './messages';
import { processorTime } from './processorTime';
import { readSettings, serve } from './serve';

const ACCEPT = [
  'application/vnd.oci.image.manifest.v1+json',
  'application/vnd.docker.distribution.manifest.v2+json',
  'application/vnd.oci.image.index.v1+json',
  'application/vnd.docker.distribution.manifest.list.v2+json',
].join(', ');

const settings = readSettings<SourceOptions>();
const { host, repositories, concurrency, servers } = settings;
const dispatcher = new Agent({ connections: concurrency });

async function get(path: string, digest?: string): Promise<Buffer> {
  const { statusCode, body } = await request(`http://${host}/v2/${path}`, {
    dispatcher,
    headers: { accept: ACCEPT },
  });
  const bytes = Buffer.from(await body.arrayBuffer());
  if (statusCode !== 200) throw new Error(`${path}: ${statusCode}`);
  const hash = createHash('sha256').update(bytes).digest('hex');
  if (digest && digest !== `sha256:${hash}`) throw new Error(`${path}: bad`);
  return bytes;
}

async function fetchRepository(
  repository: string,
  question: Ask,
): Promise<number> {
  const list = await get(`${repository}/tags/list`);
  let bytes = list.byteLength;
  if (question === 'tags') return bytes;
  for (const tag of JSON.parse(list.toString()).tags) {
    const manifest = await get(`${repository}/manifests/${tag}`);
    const [{ digest }] = JSON.parse(manifest.toString()).layers;
    const layer = await get(`${repository}/blobs/${digest}`, digest);
    bytes += manifest.byteLength + layer.byteLength;
  }
  return bytes;
}

async function fetchAll(question: Ask): Promise<LoopResult> {
  const pids = [process.pid, ...servers];
  const before = processorTime(pids);
  const start = performance.now();
  const waiting = [...repositories];
  let bytes = 0;
  const work = async () => {
    for (;;) {
      const repository = waiting.pop();
      if (repository === undefined) return;
      const fetched = await fetchRepository(repository, question);
      bytes += fetched;
    }
  };
  await Promise.all(Array.from({ length: concurrency }, work));
  const milliseconds = performance.now() - start;
  const processor = processorTime(pids) - before;
  return { milliseconds, processor, bytes };
}

serve(fetchAll, () => dispatcher.destroy());
