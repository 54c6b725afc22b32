import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { readContract } from '@pacto/core';
import { LayoutStore, openBundle, packBundle, pushBundle } from '@pacto/oci';
import { generateBundle } from './lib/bundles';
import { measure, Measurement } from './lib/measure';

const bundleCount = 100;

/**
 * Bundles fetched from an image layout, opened, parsed and validated, against hashing and decompressing the bytes of
 * their layers and nothing else.
 */
export async function run(): Promise<Measurement[]> {
  const directory = mkdtempSync(join(tmpdir(), 'pacto-bench-'));
  try {
    const store = LayoutStore.create({ directory });
    const layers: Uint8Array[] = [];
    const bundles: { name: string; version: string }[] = [];
    for (let seed = 1; seed <= bundleCount; seed++) {
      const { entries, ...contract } = generateBundle(seed);
      const packed = packBundle(entries, { ...contract, pactoVersion: '1.2' });
      await pushBundle(store, contract.name, packed);
      layers.push(packed.layer);
      bundles.push(contract);
    }
    const opened = await measure({
      metric: 'open: fetched from a layout, opened, parsed and validated',
      unit: 'bundles/s',
      amount: bundleCount,
      subject: async () => {
        for (const { name, version } of bundles) {
          await open(store, name, version);
        }
      },
      reference: () => {
        for (const layer of layers) {
          createHash('sha256').update(layer).digest();
          gunzipSync(layer);
        }
      },
    });
    return [opened];
  } finally {
    rmSync(directory, { recursive: true });
  }
}

async function open(
  store: LayoutStore,
  name: string,
  version: string,
): Promise<void> {
  const manifest = await store.fetchManifest(name, version);
  if (!manifest) {
    throw new Error(`${name} has no ${version}`);
  }
  const { tree } = await openBundle(store, name, manifest);
  const reading = readContract(tree.bytes('pacto.yaml') ?? '');
  if (!reading.valid || reading.contract?.service.name !== name) {
    throw new Error(
      `${name} was not read: ${JSON.stringify(reading.findings)}`,
    );
  }
}
