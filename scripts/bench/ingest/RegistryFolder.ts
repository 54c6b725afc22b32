import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { OciWriter } from '@pacto/oci';

/**
 * The files of a docker-registry, written past it: pushing a large fleet takes it minutes. Source: the path layout in
 * the registry's documentation of its storage drivers.
 */
export class RegistryFolder implements OciWriter {
  readonly #root: string;

  /** @param dataDir - of a registry, which may be running */
  static create(dataDir: string): RegistryFolder {
    return new RegistryFolder(dataDir);
  }

  private constructor(dataDir: string) {
    this.#root = join(dataDir, 'content/docker/registry/v2');
  }

  async pushBlob(repository: string, bytes: Uint8Array) {
    const digest = this.#store(bytes);
    this.#link(repository, '_layers', digest);
    return { digest: `sha256:${digest}`, size: bytes.byteLength };
  }

  async pushManifest(
    repository: string,
    { bytes, tag }: { bytes: Uint8Array; mediaType: string; tag?: string },
  ) {
    const digest = this.#store(bytes);
    this.#link(repository, '_manifests/revisions', digest);
    if (tag !== undefined) {
      this.#link(repository, `_manifests/tags/${tag}/index`, digest);
      this.#write(
        join('repositories', repository, `_manifests/tags/${tag}/current/link`),
        `sha256:${digest}`,
      );
    }
    return { digest: `sha256:${digest}` };
  }

  #store(bytes: Uint8Array): string {
    const digest = createHash('sha256').update(bytes).digest('hex');
    const file = `blobs/sha256/${digest.slice(0, 2)}/${digest}/data`;
    if (!existsSync(join(this.#root, file))) this.#write(file, bytes);
    return digest;
  }

  #link(repository: string, folder: string, digest: string): void {
    this.#write(
      join('repositories', repository, folder, 'sha256', digest, 'link'),
      `sha256:${digest}`,
    );
  }

  #write(path: string, content: string | Uint8Array): void {
    const file = join(this.#root, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}
