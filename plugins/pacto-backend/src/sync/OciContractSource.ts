import { LayoutStore, type OciReader, RegistryClient } from '@pacto/oci';
import type { SourceConfig } from '../config';
import { isPattern, patternsOverlap } from '../config/repositoryPattern';
import type { ContractSource } from './ContractSource';

/** A directory is read from the local disk; more at once only compete for it. */
const LAYOUT_CONCURRENCY = 4;

/**
 * A registry or a directory of image layouts, as configured.
 *
 * @internal
 */
export class OciContractSource implements ContractSource {
  readonly #config: SourceConfig;
  readonly reader: OciReader;

  static fromConfig(config: SourceConfig): OciContractSource {
    return new OciContractSource(config, createReader(config));
  }

  private constructor(config: SourceConfig, reader: OciReader) {
    this.#config = config;
    this.reader = reader;
  }

  get id() {
    return this.#config.id;
  }

  get type() {
    return this.#config.type;
  }

  get host() {
    return this.#config.host;
  }

  get concurrency() {
    return this.#config.type === 'registry'
      ? this.#config.concurrency
      : LAYOUT_CONCURRENCY;
  }

  async discover(options: {
    reader: OciReader;
    signal: AbortSignal;
  }): Promise<string[]> {
    const { reader, signal } = options;
    const { repositories } = this.#config;
    const found = new Set(repositories.filter(name => !isPattern(name)));
    if (repositories.some(isPattern)) {
      for (const path of await reader.listRepositories({ signal })) {
        if (this.covers(path)) found.add(path);
      }
    }
    return [...found].sort();
  }

  covers(path: string): boolean {
    return this.#config.repositories.some(pattern =>
      patternsOverlap(pattern, path),
    );
  }
}

function createReader(config: SourceConfig): OciReader {
  if (config.type === 'layout') {
    return LayoutStore.create({ directory: config.directory });
  }
  const { host, plainHttp, credentials, concurrency, trustedRealms } = config;
  return RegistryClient.create({
    host,
    plainHttp,
    credentials,
    concurrency,
    trustedRealms,
    userAgent: 'pacto-backstage',
  });
}
