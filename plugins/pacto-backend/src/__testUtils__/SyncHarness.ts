import { mockServices } from '@backstage/backend-test-utils';
import type { ContractsChangedPayload } from '@pacto/backstage-plugin-pacto-common';
import type { Knex } from 'knex';
import type { SourceConfig, SyncSettings } from '../config';
import { createEngine } from '../createEngine';
import { SignaturePolicies } from '../signatures';
import {
  createStores,
  serviceIdOf,
  type Stores,
  type WorkItem,
} from '../store';
import { OciContractSource, PromptSync } from '../sync';
import { createMeter } from '../telemetry';
import { SourceSynchronizer } from '../sync/SourceSynchronizer';
import type { Workers } from '../workers';
import { InlineWorkers } from './InlineWorkers';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** A source without the parts that tests do not care for. @internal */
export type TestSource =
  | { directory: string; host?: string; repositories?: string[] }
  | {
      registry: string;
      repositories: string[];
      credentials?: { username: string; password: string };
    };

/** @internal */
export function sourceConfig(source: TestSource, id = 'shop'): SourceConfig {
  const schedule = { frequency: { minutes: 5 }, timeout: { minutes: 5 } };
  if ('directory' in source) {
    const {
      directory,
      host = 'registry.shop.example',
      repositories = ['**'],
    } = source;
    return { id, type: 'layout', host, repositories, schedule, directory };
  }
  const { registry, repositories, credentials } = source;
  return {
    id,
    type: 'registry',
    host: registry,
    repositories,
    schedule,
    discover: { entities: false, references: false },
    plainHttp: true,
    privateAddresses: true,
    concurrency: 4,
    requestsPerSecond: 1000,
    trustedRealms: [],
    credentials,
  };
}

/**
 * Stores and syncs over a test database, with a clock that only the test moves.
 *
 * @internal
 */
export class SyncHarness {
  readonly stores: Stores;
  readonly knex: Knex;
  readonly events: ContractsChangedPayload[] = [];
  /** How many syncs found out what changed from version to version. */
  classified = 0;
  /** What syncs could not explain. */
  readonly faults: string[] = [];
  readonly settings: SyncSettings = {
    versionTagRecheckMs: HOUR,
    missingRepositoryGraceMs: 7 * DAY,
    missingTagGraceMs: DAY,
    // What it does has tests of its own; elsewhere a listing is believed.
    shrinkGuard: { share: 1, looks: 3 },
  };
  /** What catalog entities name, without the host. */
  entities: (host: string) => string[] = () => [];
  /** Whose signatures count. */
  policies = SignaturePolicies.create([]);
  readonly inline = new InlineWorkers();
  /** Others may take the place of {@link inline}. */
  workers: Workers = this.inline;
  readonly #sources = new Map<string, OciContractSource>();
  #now = Date.parse('2026-03-01T08:00:00.000Z');

  static async create(knex: Knex): Promise<SyncHarness> {
    const stores = await createStores(mockServices.database({ knex }));
    return new SyncHarness(knex, stores);
  }

  private constructor(knex: Knex, stores: Stores) {
    this.knex = knex;
    this.stores = stores;
  }

  addSource(source: TestSource, id = 'shop'): OciContractSource {
    const added = OciContractSource.fromConfig(sourceConfig(source, id));
    this.#sources.set(id, added);
    return added;
  }

  /** In place of the one with the same id. */
  replaceSource(source: OciContractSource): void {
    this.#sources.set(source.id, source);
  }

  /** Five minutes later, unless told otherwise. */
  async sync(
    options: { source?: string; laterMs?: number; signal?: AbortSignal } = {},
  ): Promise<void> {
    const { source = 'shop', laterMs = 300_000, signal } = options;
    this.#now += laterMs;
    const parts = this.#parts();
    await SourceSynchronizer.create({
      ...parts,
      source: this.#sources.get(source)!,
      entities: { repositoriesOn: async host => this.entities(host) },
      meter: createMeter(),
    }).run(signal);
  }

  /** Syncs one repository, as a notification or a retry does; a second later. */
  async prompt(
    item: Pick<WorkItem, 'repository' | 'reason' | 'tags'>,
    source = 'shop',
  ) {
    this.#now += 1_000;
    return PromptSync.create(this.#parts()).run(
      { ...item, sourceId: source },
      new AbortController().signal,
    );
  }

  /** The time of the last sync. */
  get at(): string {
    return new Date(this.#now).toISOString();
  }

  #parts() {
    const logger = mockServices.logger.mock();
    logger.error.mockImplementation((message, cause) => {
      this.faults.push(`${message}: ${cause}`);
    });
    const sources = [...this.#sources.values()];
    const engine = createEngine({
      stores: this.stores,
      sources,
      workers: this.workers,
      concurrency: 2,
      policies: this.policies,
      logger,
      onClassified: () => {
        this.classified += 1;
      },
    });
    return {
      ...engine,
      stores: this.stores,
      sources,
      settings: this.settings,
      logger,
      onChanged: async (payload: ContractsChangedPayload) => {
        this.events.push(payload);
      },
      now: () => new Date(this.#now),
    };
  }

  /** What is stored of a repository, by its path in the source. */
  async service(path: string, host = 'registry.shop.example') {
    return this.stores.services.get(serviceIdOf(`${host}/${path}`));
  }

  async lastRun(source = 'shop') {
    return (await this.stores.runs.of(source)).last;
  }

  /** Everything in the tables other than runs, to compare before and after. */
  async dump(): Promise<Record<string, unknown[]>> {
    const tables = [
      'repositories',
      'tags',
      'revisions',
      'blobs',
      'revision_files',
      'edges',
      'findings',
      'problems',
      'assessments',
      'assessment_policies',
      'changes',
      'operations',
      'signatures',
    ];
    const rows = await Promise.all(
      tables.map(async table => {
        const found = await this.knex(table).select('*');
        return [table, found.map(row => JSON.stringify(row)).sort()];
      }),
    );
    return Object.fromEntries(rows);
  }

  async close(): Promise<void> {
    for (const source of this.#sources.values()) await source.close();
  }
}
