import { useFakes } from '../__testUtils__/fakes';
import { OciError } from '../errors';
import { FakeRegistry, refuse, send } from '../testUtils';
import { digestOf } from '../digest';
import { RegistryOptions } from './RegistryOptions';
import { RequestGate, RequestOutcome } from './RequestGate';

const fakes = useFakes();
const bytes = Buffer.from('layer');
const layer = { mediaType: 'x', digest: digestOf(bytes), size: bytes.length };

/** Opens for everybody, and notes what happens. */
function recordingGate() {
  const outcomes: RequestOutcome[] = [];
  const state = { passed: 0, open: 0, mostOpen: 0, outcomes };
  const gate: RequestGate = {
    async pass() {
      state.passed += 1;
      state.open += 1;
      state.mostOpen = Math.max(state.mostOpen, state.open);
    },
    settle(outcome) {
      state.open -= 1;
      outcomes.push(outcome);
    },
  };
  return { gate, state };
}

describe('a gate', () => {
  let registry: FakeRegistry;

  beforeEach(async () => {
    registry = await fakes.registry();
    registry.addBlob('orders', bytes);
  });

  function create(options: Partial<RegistryOptions> = {}) {
    const { gate, state } = recordingGate();
    return { state, client: fakes.client(registry, { gate, ...options }) };
  }

  it('is passed and settled for the refusal, the token and the answer', async () => {
    registry.script(/tags/, (request, response) => {
      if (request.headers.authorization === 'Bearer t') {
        send(response, 200, { tags: ['1.0.0'] });
      } else {
        const challenge = `Bearer realm="${registry.url}/token"`;
        response.writeHead(401, { 'www-authenticate': challenge }).end('no');
      }
    });
    registry.script(/token/, (_, response) =>
      send(response, 200, { token: 't' }),
    );
    const { client, state } = create();
    await client.listTags('orders');
    expect(state.passed).toBe(3);
    expect(state.mostOpen).toBe(1);
    expect(state.outcomes).toEqual([
      { answered: true, bytes: 2, error: undefined },
      { answered: true, bytes: '{"token":"t"}'.length, error: undefined },
      { answered: true, bytes: '{"tags":["1.0.0"]}'.length, error: undefined },
    ]);
  });

  it('is passed and settled for each hop of a redirect', async () => {
    const storage = await fakes.registry();
    const location = `${storage.url}/storage`;
    registry.script(/blobs/, (_, response) =>
      response.writeHead(307, { location }).end(),
    );
    storage.script(/storage/, (_, response) => send(response, 200, bytes));
    const { client, state } = create();
    await client.fetchBlob('orders', layer);
    expect(state.outcomes.map(outcome => outcome.bytes)).toEqual([0, 5]);
  });

  it('is told of each failed attempt, with the pause that was asked for', async () => {
    registry.script(/tags/, (_, response) => response.destroy(), 1);
    registry.script(
      /tags/,
      (_, response) => response.writeHead(503, { 'retry-after': '7' }).end(),
      1,
    );
    registry.script(
      /tags/,
      (_, response) => refuse(response, 429, 'TOOMANYREQUESTS'),
      1,
    );
    registry.script(
      /tags/,
      (_, response) =>
        response
          .writeHead(200, { 'content-length': 99 })
          .write('{', () => response.destroy()),
      1,
    );
    registry.addManifest('orders', { bytes, mediaType: 'x', tag: '1.0.0' });
    const { client, state } = create({ retries: 4 });
    await client.listTags('orders');
    expect(
      state.outcomes.map(({ error, bytes: read }) => [
        error?.code,
        error?.retryAfterMs,
        read > 0,
      ]),
    ).toEqual([
      ['UNAVAILABLE', undefined, true],
      ['RATE_LIMITED', undefined, true],
      ['UNAVAILABLE', 7000, false],
      ['UNAVAILABLE', undefined, false],
      [undefined, undefined, true],
    ]);
    expect(state.passed).toBe(5);
  });

  it('hears of no failure where the registry answered', async () => {
    registry.script(/tags/, (_, response) =>
      refuse(response, 404, 'NAME_UNKNOWN'),
    );
    registry.script(/blobs/, (_, response) =>
      send(response, 200, Buffer.from('other bytes')),
    );
    const { client, state } = create();
    await expect(client.listTags('orders')).rejects.toMatchObject({
      code: 'REPOSITORY_NOT_FOUND',
    });
    await expect(client.fetchBlob('orders', layer)).rejects.toMatchObject({
      code: 'SIZE_MISMATCH',
    });
    expect(state.outcomes.map(({ error }) => error)).toEqual([
      undefined,
      undefined,
    ]);
  });

  it('settles what is cancelled', async () => {
    registry.script(/tags/, () => {});
    const { client, state } = create();
    const controller = new AbortController();
    const work = client.listTags('orders', { signal: controller.signal });
    setTimeout(() => controller.abort(), 50);
    await expect(work).rejects.toMatchObject({ code: 'CANCELLED' });
    while (state.outcomes.length === 0) {
      await new Promise(resolve => setTimeout(resolve, 5));
    }
    expect(state.outcomes).toEqual([
      { answered: false, bytes: 0, error: undefined },
    ]);
  });

  it('ends a request that it does not let through, without repeating it', async () => {
    const settle = jest.fn();
    const closed = new OciError({
      code: 'UNAVAILABLE',
      message: 'The circuit is open',
      retryAfterMs: 60_000,
    });
    const pass = jest.fn().mockRejectedValue(closed);
    const client = fakes.client(registry, {
      gate: { pass, settle },
      retries: 3,
    });
    await expect(client.listTags('orders')).rejects.toBe(closed);
    expect(pass).toHaveBeenCalledTimes(1);
    expect(settle).not.toHaveBeenCalled();
    expect(registry.requests).toEqual([]);
  });
});
