import type { AddressInfo } from 'node:net';
import { createServiceFactory } from '@backstage/backend-plugin-api';
import {
  mockServices,
  startTestBackend,
  type TestBackend,
} from '@backstage/backend-test-utils';
import eventsPlugin from '@backstage/plugin-events-backend';
import {
  type EventParams,
  eventsServiceRef,
} from '@backstage/plugin-events-node';
import { eventsModulePacto } from '../module';

/** A backend with the events plugin and the module, and a list of what is published. */
export class EventsHarness {
  readonly published: EventParams[];
  readonly logger: ReturnType<typeof mockServices.logger.mock>;
  readonly #backend: TestBackend;

  static async start(options: {
    webhooks: Record<string, Record<string, string>>;
    onPublish?: () => void;
  }): Promise<EventsHarness> {
    const { webhooks, onPublish } = options;
    const published: EventParams[] = [];
    const logger = mockServices.logger.mock();
    const backend = await startTestBackend({
      features: [
        eventsPlugin,
        eventsModulePacto,
        logger.factory,
        mockServices.rootConfig.factory({ data: { pacto: { webhooks } } }),
        createServiceFactory({
          service: eventsServiceRef,
          deps: {},
          factory: () => ({
            publish: async event => {
              onPublish?.();
              published.push(event);
            },
            subscribe: async () => {},
          }),
        }),
      ],
    });
    return new EventsHarness({ backend, published, logger });
  }

  private constructor(options: {
    backend: TestBackend;
    published: EventParams[];
    logger: ReturnType<typeof mockServices.logger.mock>;
  }) {
    this.#backend = options.backend;
    this.published = options.published;
    this.logger = options.logger;
  }

  /** Posts to a webhook; a text as it is, everything else as JSON. */
  async post(
    name: string,
    options: {
      body: unknown;
      headers?: Record<string, string>;
      query?: string;
    },
  ): Promise<{ status: number; body: unknown }> {
    const { body, headers, query = '' } = options;
    const { port } = this.#backend.server.address() as AddressInfo;
    const response = await fetch(
      `http://localhost:${port}/api/events/http/pacto.webhook.${name}${query}`,
      {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body:
          typeof body === 'string' || Buffer.isBuffer(body)
            ? body
            : JSON.stringify(body),
      },
    );
    return { status: response.status, body: await response.json() };
  }

  async stop(): Promise<void> {
    await this.#backend.stop();
  }
}
