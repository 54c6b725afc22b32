import { createHash } from 'node:crypto';
import type { WebhookType } from '@pacto/backstage-plugin-pacto-node';

/**
 * When a notification was made and how it is told from others, as far as it says so.
 *
 * @internal
 */
export interface Stamp {
  /** In milliseconds since 1970. */
  times: number[];
  /** Empty where two notifications of different events may be equal. */
  ids: string[];
}

type Reader = (payload: unknown, body: Buffer) => Stamp;

/** Of a family that has no ids, but says when: what is equal byte for byte is the same notification. */
const byContent = (time: (payload: unknown) => unknown[]): Reader => {
  return (payload, body) => ({
    times: readTimes(time(payload)),
    ids: [createHash('sha256').update(body).digest('hex')],
  });
};

const byId = (
  events: (payload: unknown) => unknown[],
  time: (event: unknown) => unknown,
): Reader => {
  return payload => {
    const found = events(payload);
    return {
      times: readTimes(found.map(time)),
      ids: found
        .map(event => at(event, 'id'))
        .filter(id => typeof id === 'string' && id !== '') as string[],
    };
  };
};

/** Neither time nor id, and two pushes of one tag look the same. */
const nothing: Reader = () => ({ times: [], ids: [] });

const harborCloudEvent = byId(
  payload => [payload],
  event => at(event, 'time'),
);
const harborDefault = byContent(payload => [seconds(at(payload, 'occur_at'))]);

const READERS: Record<WebhookType, Reader> = {
  distribution: byId(
    payload => list(at(payload, 'events')),
    event => at(event, 'timestamp'),
  ),
  harbor: (payload, body) =>
    at(payload, 'specversion') === undefined
      ? harborDefault(payload, body)
      : harborCloudEvent(payload, body),
  // Its times are those of the package, which may have been made long before.
  github: byContent(() => []),
  acr: byId(
    payload => (Array.isArray(payload) ? payload : [payload]),
    event =>
      at(event, 'timestamp') ?? at(event, 'eventTime') ?? at(event, 'time'),
  ),
  ecr: byId(
    payload => [payload],
    event => at(event, 'time'),
  ),
  quay: nothing,
  'docker-hub': byContent(payload => [
    seconds(at(at(payload, 'push_data'), 'pushed_at')),
  ]),
  artifactory: nothing,
};

/**
 * Reads the {@link Stamp} of a payload. Takes anything.
 *
 * @internal
 */
export function readStamp(options: {
  type: WebhookType;
  payload: unknown;
  body: Buffer;
}): Stamp {
  const { type, payload, body } = options;
  return READERS[type](payload, body);
}

function readTimes(values: unknown[]): number[] {
  return values
    .map(value => (typeof value === 'string' ? Date.parse(value) : value))
    .filter((time): time is number => Number.isFinite(time));
}

function seconds(value: unknown): unknown {
  return typeof value === 'number' ? value * 1000 : undefined;
}

function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

function at(value: unknown, key: string): unknown {
  return value instanceof Object && Object.hasOwn(value, key)
    ? (value as Record<string, unknown>)[key]
    : undefined;
}
