import type {
  AuditorService,
  LoggerService,
} from '@backstage/backend-plugin-api';
import type { WebhookConfig } from '@pacto/backstage-plugin-pacto-node';
import type { RefusalReason } from './Verdict';

const INTERVAL_MS = 60_000;

/**
 * Writes refusals to the log and the audit log: of each webhook and reason the first at once, then one a minute with
 * the number of those in between. A flood of requests shall not become a flood of lines.
 *
 * @internal
 */
export class RefusalReporter {
  readonly #logger: LoggerService;
  readonly #auditor: AuditorService;
  readonly #now: () => number;
  /** As large as webhooks times reasons. */
  readonly #reported = new Map<string, { at: number; since: number }>();

  static create(options: {
    logger: LoggerService;
    auditor: AuditorService;
    now?: () => number;
  }): RefusalReporter {
    return new RefusalReporter(options);
  }

  private constructor(options: {
    logger: LoggerService;
    auditor: AuditorService;
    now?: () => number;
  }) {
    this.#logger = options.logger;
    this.#auditor = options.auditor;
    this.#now = options.now ?? Date.now;
  }

  /** `address` is where the request came from. */
  async report(options: {
    webhook: WebhookConfig;
    reason: RefusalReason;
    address?: string;
    /** What went wrong here, for the log. */
    error?: Error;
  }): Promise<void> {
    const { webhook, reason, address, error } = options;
    // Registries repeat what was not answered in time; that is no event.
    if (reason === 'seen') return;
    const key = `${webhook.name} ${reason}`;
    const last = this.#reported.get(key);
    const now = this.#now();
    if (last && now - last.at < INTERVAL_MS) {
      last.since += 1;
      return;
    }
    this.#reported.set(key, { at: now, since: 0 });
    const unreported = last?.since ?? 0;
    const meta = { webhook: webhook.name, reason, address, unreported };
    this.#logger.warn(
      `Notification to webhook ${webhook.name} refused${
        error ? `: ${error.message}` : ''
      }`,
      meta,
    );
    const event = await this.#auditor.createEvent({
      eventId: 'registry-notification',
      severityLevel: reason === 'not-authentic' ? 'medium' : 'low',
      meta,
    });
    await event.fail({ error: new Error(`Notification refused: ${reason}`) });
  }
}
