import type { LoggerService } from '@backstage/backend-plugin-api';
import type { Interface, InterfaceOutline, OutlineItem } from '@pacto/core';
import { type Contents, OPERATIONS_VERSION } from '../contents';
import type { OperationRecord, PendingOperations, Stores } from '../store';

/** Repositories that are looked at together. */
const PAGE_SIZE = 100;
/** After this time a sync leaves the rest to the next one. */
const BUDGET_MS = 5 * 60_000;
/** Of one interface; who has more is not found by their last ones. */
const MAX_OPERATIONS = 2_000;
/** Of one contract. */
const MAX_INTERFACES = 50;

const LISTED: ReadonlySet<OutlineItem['kind']> = new Set([
  'operation',
  'message',
  'method',
]);

/** @internal */
export interface OperationListerOptions {
  stores: Stores;
  contents: Contents;
  logger: LoggerService;
  /** In milliseconds; only differences matter. */
  clock?: () => number;
}

/**
 * Lists what the current revisions offer, after a sync has read them. What is listed already is not read again, so it may
 * be interrupted at any point.
 *
 * @internal
 */
export class OperationLister {
  readonly #options: OperationListerOptions;
  readonly #clock: () => number;

  static create(options: OperationListerOptions): OperationLister {
    return new OperationLister(options);
  }

  private constructor(options: OperationListerOptions) {
    this.#options = options;
    this.#clock = options.clock ?? (() => performance.now());
  }

  /** The operations of all repositories of a source that wait. Throws the reason of the signal. */
  async run(sourceId: string, signal: AbortSignal): Promise<void> {
    const { stores, logger } = this.#options;
    const end = this.#clock() + BUDGET_MS;
    let after: string | undefined;
    do {
      const page = await stores.operations.pending({
        sourceId,
        readerVersion: OPERATIONS_VERSION,
        after,
        limit: PAGE_SIZE,
      });
      for (const pending of page) {
        signal.throwIfAborted();
        if (this.#clock() > end) return;
        try {
          await this.#list(pending, signal);
        } catch (error) {
          signal.throwIfAborted();
          logger.error(
            `The operations of ${pending.repositoryId} were not listed`,
            error as Error,
          );
        }
      }
      after = page.length === PAGE_SIZE ? page.at(-1)!.repositoryId : undefined;
    } while (after !== undefined);
  }

  async #list(pending: PendingOperations, signal: AbortSignal): Promise<void> {
    const { stores } = this.#options;
    const interfaces = await this.#interfacesOf(pending);
    const operations: OperationRecord[] = [];
    let omitted = Math.max(0, interfaces.length - MAX_INTERFACES);
    for (const declared of interfaces.slice(0, MAX_INTERFACES)) {
      const outline = await this.#outline(pending, declared, signal);
      const listed = outline.items.filter(isListed);
      const isWhole =
        outline.state !== 'unreadable' &&
        outline.limitations.length === 0 &&
        listed.length <= MAX_OPERATIONS;
      if (!isWhole) omitted += 1;
      for (const item of listed.slice(0, MAX_OPERATIONS)) {
        operations.push(toOperation(declared, item));
      }
    }
    await stores.operations.replace(
      pending,
      { operations, omitted },
      OPERATIONS_VERSION,
    );
  }

  async #interfacesOf({
    repositoryId,
    digest,
  }: PendingOperations): Promise<Interface[]> {
    if (digest === undefined) return [];
    const { revisions } = this.#options.stores;
    const contracts = await revisions.contracts([{ repositoryId, digest }]);
    return contracts.get(repositoryId)?.interfaces ?? [];
  }

  #outline(
    { repositoryId, digest = '' }: PendingOperations,
    { type, file }: Interface,
    signal: AbortSignal,
  ): Promise<InterfaceOutline> {
    return this.#options.contents.outline(
      { repositoryId, digest },
      { type, file },
      { signal, urgent: false },
    );
  }
}

/** A channel is found by what is on it, where there is something. */
function isListed(
  { kind }: OutlineItem,
  index: number,
  items: readonly OutlineItem[],
): boolean {
  if (kind === 'channel') return items[index + 1]?.depth !== 1;
  return LISTED.has(kind);
}

function toOperation(
  { name, type, visibility }: Interface,
  item: OutlineItem,
): OperationRecord {
  return {
    interfaceName: name,
    interfaceType: type,
    visibility,
    key: item.key,
    kind: item.kind,
    method: item.method,
    // A method is called by both names, and has none that says enough by itself.
    name:
      item.kind === 'method' && item.group
        ? `${item.group}/${item.name}`
        : item.name,
    group: item.group,
    summary: item.summary,
    deprecated: item.deprecated,
  };
}
