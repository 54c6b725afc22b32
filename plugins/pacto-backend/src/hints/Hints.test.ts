import { mockServices } from '@backstage/backend-test-utils';
import type { EventParams, EventsService } from '@backstage/plugin-events-node';
import type { WebhookConfig } from '@pacto/backstage-plugin-pacto-node';
import type { Hint } from './HintQueue';
import { Hints } from './Hints';

const WEBHOOK: WebhookConfig = {
  name: 'main',
  topic: 'pacto.webhook.main',
  type: 'distribution',
  registry: 'registry.test',
  repositoryKey: 'path',
  secret: 'a-secret-of-the-test',
};

const SOURCES = [
  source('mirror', 'mirror.test', () => true),
  source('shop', 'registry.test', path => path.startsWith('shop/')),
];

function source(
  id: string,
  host: string,
  covers: (path: string) => boolean,
  references: boolean = false,
) {
  return { id, host, covers, discovers: { entities: false, references } };
}

function push(repository: string, tag: string) {
  const mediaType = 'application/vnd.oci.image.manifest.v1+json';
  return { action: 'push', target: { mediaType, repository, tag } };
}

async function start(
  options: {
    add?: (hint: Hint) => Promise<void>;
    sources?: ReturnType<typeof source>[];
  } = {},
) {
  const queued: Hint[] = [];
  const counts: Record<string, number> = {};
  const logger = mockServices.logger.mock();
  let onEvent: ((event: EventParams) => Promise<void>) | undefined;
  const subscribe = jest.fn<
    Promise<void>,
    Parameters<EventsService['subscribe']>
  >(async subscription => {
    onEvent = subscription.onEvent;
  });
  const hints = await Hints.start({
    events: { subscribe, publish: async () => {} },
    webhooks: [WEBHOOK],
    sources: options.sources ?? SOURCES,
    repositories: {
      known: async names =>
        new Set(names.filter(name => name.includes('/known'))),
    },
    queue: {
      add: async hint => {
        await options.add?.(hint);
        queued.push(hint);
      },
    },
    logger,
    meter: {
      notification: (host, outcome) => {
        const key = `${host} ${outcome}`;
        counts[key] = (counts[key] ?? 0) + 1;
      },
    },
  });
  return {
    hints,
    counts,
    queued,
    logger,
    subscribe,
    send: (...events: object[]) =>
      onEvent!({ topic: WEBHOOK.topic, eventPayload: { events } }),
  };
}

beforeEach(() => {
  jest.useFakeTimers();
});

afterEach(() => {
  jest.useRealTimers();
});

const aWhile = () => jest.advanceTimersByTimeAsync(600);

describe('Hints', () => {
  it('asks for the repository of the source that covers it, soon and once', async () => {
    const { queued, counts, send, subscribe } = await start();
    expect(subscribe).toHaveBeenCalledWith(
      expect.objectContaining({ id: 'hints', topics: [WEBHOOK.topic] }),
    );

    await send(push('shop/orders', '1.1.0'), push('shop/orders', 'latest'));
    await send(push('shop/orders', '1.1.0'));
    expect(queued).toEqual([]);
    await aWhile();

    expect(queued).toEqual([
      {
        sourceId: 'shop',
        repository: 'registry.test/shop/orders',
        reason: 'hint',
        tags: ['1.1.0', 'latest'],
      },
    ]);
    expect(counts).toEqual({
      'registry.test received': 3,
      'registry.test queued': 1,
    });
  });

  it('asks again for what comes after', async () => {
    const { queued, send } = await start();
    await send(push('shop/orders', '1.0.0'));
    await aWhile();
    await send(push('shop/orders', '1.1.0'));
    await aWhile();
    expect(queued.map(({ tags }) => tags)).toEqual([['1.0.0'], ['1.1.0']]);
  });

  it('ignores and counts what no source on that host covers', async () => {
    const { queued, counts, send } = await start();
    await send(push('other/orders', '1.0.0'));
    await aWhile();
    expect(queued).toEqual([]);
    expect(counts).toEqual({
      'registry.test received': 1,
      'registry.test ignored': 1,
    });
  });

  it('takes of a source that finds repositories by itself those that it found', async () => {
    const sources = [
      ...SOURCES,
      source('all', 'registry.test', () => false, true),
    ];
    const { queued, counts, send } = await start({ sources });
    await send(
      push('known', '1.0.0'),
      push('unknown', '1.0.0'),
      push('shop/orders', '1.0.0'),
    );
    await aWhile();
    expect(queued).toMatchObject([
      { sourceId: 'all', repository: 'registry.test/known' },
      { sourceId: 'shop', repository: 'registry.test/shop/orders' },
    ]);
    expect(counts).toMatchObject({
      'registry.test ignored': 1,
      'registry.test queued': 2,
    });
  });

  it('needs no tag to be told of a deletion', async () => {
    const { queued, send } = await start();
    await send({
      action: 'delete',
      target: { repository: 'shop/orders', tag: '1' },
    });
    await aWhile();
    expect(queued).toEqual([expect.objectContaining({ tags: [] })]);
  });

  it('goes on after a queue that failed', async () => {
    const add = jest
      .fn(async () => {})
      .mockRejectedValueOnce(new Error('no database'));
    const { queued, counts, send, logger } = await start({ add });
    await send(push('shop/a', '1'), push('shop/b', '1'));
    await aWhile();
    expect(counts).toEqual({
      'registry.test received': 2,
      'registry.test failed': 2,
    });
    expect(logger.warn).toHaveBeenCalledWith(
      expect.stringContaining('2 repositories'),
      expect.any(Error),
    );
    await send(push('shop/a', '2'));
    await aWhile();
    expect(queued).toHaveLength(1);
  });

  it('hands over what it holds when it stops, and takes nothing more', async () => {
    const { hints, queued, send } = await start();
    await send(push('shop/orders', '1.0.0'));
    await hints.stop();
    expect(queued).toHaveLength(1);
    await send(push('shop/orders', '1.1.0'));
    await aWhile();
    expect(queued).toHaveLength(1);
  });

  it('subscribes to nothing without webhooks', async () => {
    const subscribe = jest.fn();
    await Hints.start({
      events: { subscribe, publish: async () => {} },
      webhooks: [],
      sources: SOURCES,
      repositories: { known: async () => new Set() },
      queue: { add: async () => {} },
      logger: mockServices.logger.mock(),
      meter: { notification: () => {} },
    });
    expect(subscribe).not.toHaveBeenCalled();
  });
});

describe('T16: a flood of notifications', () => {
  it('is as much work as it has repositories', async () => {
    const { queued, counts, send } = await start();
    for (let index = 0; index < 10_000; index += 1) {
      await send(push(`shop/service-${index % 20}`, `1.0.${index % 7}`));
    }
    await aWhile();
    expect(queued).toHaveLength(20);
    expect(counts).toEqual({
      'registry.test received': 10_000,
      'registry.test queued': 20,
    });
  });

  it('of invented repositories is cut, also while the queue is slow', async () => {
    let release = () => {};
    const slow = new Promise<void>(resolve => {
      release = resolve;
    });
    const { hints, queued, counts, send } = await start({ add: () => slow });
    for (let wave = 0; wave < 3; wave += 1) {
      for (let index = 0; index < 3000; index += 1) {
        await send(push(`shop/wave-${wave}-${index}`, '1'));
      }
      await aWhile();
    }
    release();
    await hints.stop();
    expect(queued).toHaveLength(2000);
    expect(counts).toEqual({
      'registry.test received': 9000,
      'registry.test queued': 2000,
      'registry.test dropped': 7000,
    });
  });
});

describe('T51: notifications out of order and more than once', () => {
  /** A linear congruential generator: the same order in each run. */
  function shuffle<T>(items: T[], seed: number): T[] {
    const list = [...items];
    let state = seed;
    for (let index = list.length - 1; index > 0; index -= 1) {
      state = (state * 1103515245 + 12345) % 2147483648;
      const other = state % (index + 1);
      [list[index], list[other]] = [list[other], list[index]];
    }
    return list;
  }

  it('give the same hints in any order', async () => {
    const events = Array.from({ length: 500 }, (_, index) =>
      index % 5 === 4
        ? {
            action: 'delete',
            target: { repository: `shop/s${index % 40}`, tag: '1' },
          }
        : push(`shop/s${index % 40}`, `1.${index % 9}.0`),
    );
    const outcomes = [];
    for (const seed of [1, 2, 3]) {
      const { queued, send } = await start();
      for (const event of shuffle([...events, ...events], seed)) {
        await send(event);
      }
      await aWhile();
      outcomes.push(queued);
    }
    expect(outcomes[0]).toHaveLength(40);
    expect(outcomes[1]).toEqual(outcomes[0]);
    expect(outcomes[2]).toEqual(outcomes[0]);
  });
});
