import { createHash } from 'node:crypto';
import { BundleTree, readContract } from '@pacto/core';
import { type LayoutStore, pushBundle } from '@pacto/oci';
import {
  checkRevision,
  readRevision,
} from '../../../../plugins/pacto-backend/src/sync/readRevision';
import { collectReferences } from '../../../../plugins/pacto-backend/src/sync/collectReferences';
import type { NewRevision } from '../../../../plugins/pacto-backend/src/store';
import type { Workers } from '../../../../plugins/pacto-backend/src/workers';
import { packPlanned } from '../pack';
import type { GeneratedService } from '../walkFleet';

const { signal } = new AbortController();

/**
 * Revisions as a sync would read them. Services of one line and version with the same references to policies differ
 * in names and dependencies only, so the first of them is checked and the others are as good; bad bundles are each
 * packed, opened and checked.
 *
 * @internal
 */
export class Revisions {
  readonly #workers: Workers;
  /** For bad bundles. */
  readonly #layout: LayoutStore;
  readonly #checked = new Map<string, NewRevision>();

  static create(options: { workers: Workers; layout: LayoutStore }): Revisions {
    return new Revisions(options.workers, options.layout);
  }

  private constructor(workers: Workers, layout: LayoutStore) {
    this.#workers = workers;
    this.#layout = layout;
  }

  async read(
    generated: GeneratedService,
    version: number,
  ): Promise<NewRevision> {
    const { service } = generated;
    return service.versions[version].bad
      ? this.#open(generated, version)
      : this.#check(generated, version);
  }

  async #open(
    { service, files }: GeneratedService,
    version: number,
  ): Promise<NewRevision> {
    const path = service.repository;
    const tag = service.versions[version].version;
    const packed = packPlanned(files(version), service, version);
    await pushBundle(this.#layout, path, packed, { tag });
    const manifest = await this.#layout.fetchManifest(path, tag);
    return readRevision({
      ...{ reader: this.#layout, workers: this.#workers, path, signal },
      manifest: manifest!,
    });
  }

  async #check(
    { service, files }: GeneratedService,
    version: number,
  ): Promise<NewRevision> {
    const bundle = files(version);
    const tree = BundleTree.create(bundle, { sha256 });
    const digest = toDigest(`${service.repository} ${tree.contentHash}`);
    const layer = {
      digest: toDigest(digest),
      size: Math.ceil(
        bundle.reduce((sum, { bytes }) => sum + bytes.length, 0) / 5,
      ),
    };
    const key = [
      service.kind,
      service.line,
      version,
      ...service.interfaces,
      service.policy,
      service.configuration,
    ].join(' ');
    const known = this.#checked.get(key);
    if (!known) {
      const checked = await checkRevision({
        ...{ workers: this.#workers, digest, layer, files: bundle, signal },
      });
      // Without the files, which differ and are large.
      this.#checked.set(key, { ...checked, files: [] });
      return checked;
    }
    const { contract } = readContract(tree.bytes('pacto.yaml')!);
    return {
      ...known,
      ...{ digest, layer, contract, files: bundle },
      contentHash: tree.contentHash,
      references: collectReferences(contract!),
    };
  }
}

function sha256(bytes: Uint8Array): Uint8Array {
  return createHash('sha256').update(bytes).digest();
}

function toDigest(text: string): string {
  return `sha256:${createHash('sha256').update(text).digest('hex')}`;
}
