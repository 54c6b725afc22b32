import type { LoggerService } from '@backstage/backend-plugin-api';
import {
  createCredentials,
  DirectoryStore,
  LayoutStore,
  type OciReader,
  RegistryClient,
  type UnusableFolder,
} from '@pacto/oci';
import { PROMPT_CONCURRENCY, type SourceBudget } from '../budget';
import type { RegistrySourceConfig, SourceConfig } from '../config';
import { isPattern, patternsOverlap } from '../config/repositoryPattern';
import type { ContractSource, Traffic } from './ContractSource';

/** A directory is read from the local disk; more at once only compete for it. */
const LOCAL_CONCURRENCY = 4;
const NO_DISCOVERY = { entities: false, references: false };

interface Readers {
  reader: OciReader;
  promptReader: OciReader;
}

/**
 * A registry, a directory of image layouts or one of bundle folders, as configured.
 *
 * @internal
 */
export class OciContractSource implements ContractSource {
  readonly #config: SourceConfig;
  readonly #budget?: SourceBudget;
  /** Apart from patterns: they may be thousands, and each repository is looked for in every cycle. */
  readonly #names: ReadonlySet<string>;
  readonly #patterns: readonly string[];
  readonly reader: OciReader;
  readonly promptReader: OciReader;

  /** @param options - without a budget a registry is asked as fast as it answers */
  static fromConfig(
    config: SourceConfig,
    options: { budget?: SourceBudget; logger?: LoggerService } = {},
  ): OciContractSource {
    const { budget, logger } = options;
    const readers =
      config.type === 'registry'
        ? createRegistryReaders(config, budget)
        : createLocalReaders(config, logger);
    return new OciContractSource(config, readers, budget);
  }

  private constructor(
    config: SourceConfig,
    { reader, promptReader }: Readers,
    budget: SourceBudget | undefined,
  ) {
    this.#config = config;
    this.#budget = budget;
    const { repositories } = config;
    this.#names = new Set(repositories.filter(name => !isPattern(name)));
    this.#patterns = repositories.filter(isPattern);
    this.reader = reader;
    this.promptReader = promptReader;
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

  get discovers() {
    const config = this.#config;
    return config.type === 'registry' ? config.discover : NO_DISCOVERY;
  }

  get concurrency() {
    const config = this.#config;
    if (config.type !== 'registry') return LOCAL_CONCURRENCY;
    return this.#budget?.concurrency ?? config.concurrency;
  }

  traffic(): Traffic {
    return this.#budget?.traffic() ?? { requests: 0, bytes: 0 };
  }

  async discover(options: {
    reader: OciReader;
    signal: AbortSignal;
  }): Promise<string[]> {
    const { reader, signal } = options;
    const found = new Set(this.#names);
    if (this.#patterns.length > 0) {
      for (const path of await reader.listRepositories({ signal })) {
        if (this.covers(path)) found.add(path);
      }
    }
    return [...found].sort();
  }

  covers(path: string): boolean {
    return (
      this.#names.has(path) ||
      this.#patterns.some(pattern => patternsOverlap(pattern, path))
    );
  }

  async close(): Promise<void> {
    await Promise.all([this.reader.close(), this.promptReader.close()]);
  }
}

function createLocalReaders(
  config: Exclude<SourceConfig, RegistrySourceConfig>,
  logger: LoggerService | undefined,
): Readers {
  const { id, type, directory } = config;
  const reader =
    type === 'layout'
      ? LayoutStore.create({ directory })
      : DirectoryStore.create({
          directory,
          onUnusable: warnOnce(id, logger),
        });
  return { reader, promptReader: reader };
}

/** Of folders that are left out, once each. */
function warnOnce(
  sourceId: string,
  logger: LoggerService | undefined,
): (folders: UnusableFolder[]) => void {
  let known = new Set<string>();
  return folders => {
    for (const { folder, error } of folders) {
      if (!known.has(folder)) {
        logger?.warn(`${sourceId}: ${error.message}. ${error.remedy}`);
      }
    }
    known = new Set(folders.map(({ folder }) => folder));
  };
}

/** Two clients, so that work that cannot wait does not stand behind a cycle. */
function createRegistryReaders(
  config: RegistrySourceConfig,
  budget: SourceBudget | undefined,
): Readers {
  const { host } = config;
  const common = {
    host,
    plainHttp: config.plainHttp,
    privateAddresses: config.privateAddresses,
    credentials:
      config.credentials && createCredentials(config.credentials, { host }),
    tls: config.tls,
    proxy: config.proxy,
    trustedRealms: config.trustedRealms,
    userAgent: 'pacto-backstage',
  };
  return {
    reader: RegistryClient.create({
      ...common,
      concurrency: budget?.concurrency ?? config.concurrency,
      gate: budget?.cycle,
    }),
    promptReader: RegistryClient.create({
      ...common,
      concurrency: PROMPT_CONCURRENCY,
      gate: budget?.prompt,
    }),
  };
}
