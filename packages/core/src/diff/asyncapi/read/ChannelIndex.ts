import { pointerParts } from '../../../document/pointer';
import { referenceOf } from '../../schema/References';
import type { EventChannel } from '../model';
import { type ApiReader, textOf, valueOf } from './ApiReader';

interface IndexedChannel {
  channel: EventChannel;
  /** Absent when it is only known while the service runs. */
  address?: string;
  value: Record<string, unknown>;
  /** Whether a reply uses its messages. */
  isAnswered?: boolean;
}

/**
 * The channels of a document of version 3, for the operations that refer to them.
 *
 * @internal
 */
export class ChannelIndex {
  readonly #reader: ApiReader;
  readonly #channels: readonly IndexedChannel[];
  readonly #byKey: ReadonlyMap<string, IndexedChannel>;
  readonly #byValue: ReadonlyMap<unknown, IndexedChannel>;

  static create(value: unknown, reader: ApiReader): ChannelIndex {
    const channels = reader.entries(value, 'channels').map(([key, entry]) => {
      const channel = reader.map(entry, `channel ${key}`);
      return {
        channel: readChannel(key, channel, reader),
        address: textOf(channel, 'address'),
        value: channel,
      };
    });
    return new ChannelIndex(reader, channels);
  }

  private constructor(reader: ApiReader, channels: IndexedChannel[]) {
    this.#reader = reader;
    this.#channels = channels;
    this.#byKey = new Map(channels.map(entry => [entry.channel.key, entry]));
    this.#byValue = new Map(channels.map(entry => [entry.value, entry]));
  }

  all(): readonly IndexedChannel[] {
    return this.#channels;
  }

  /** The channel that a reference leads to. */
  find(reference: unknown): IndexedChannel | undefined {
    // Aliases of YAML make one value of two channels, so that the key comes first.
    const [list, key] = pointerParts(referenceOf(reference) ?? '');
    const found =
      (list === 'channels' ? this.#byKey.get(key) : undefined) ??
      this.#byValue.get(this.#reader.follow(reference).value);
    if (!found) {
      this.#reader.tell('UNRESOLVED', 'an operation names no known channel');
    }
    return found;
  }

  byAddress(): Map<string, EventChannel> {
    const uses = new Map<string | undefined, number>();
    for (const { address } of this.#channels) {
      uses.set(address, (uses.get(address) ?? 0) + 1);
    }
    return new Map(
      this.#channels.map(({ channel, address }) => [
        address !== undefined && uses.get(address) === 1
          ? address
          : `${address ?? ''}#${channel.key}`,
        channel,
      ]),
    );
  }
}

function readChannel(
  key: string,
  channel: Record<string, unknown>,
  reader: ApiReader,
): EventChannel {
  const servers = valueOf(channel, 'servers');
  return {
    key,
    written: channel,
    parameters: new Map(
      reader.entries(valueOf(channel, 'parameters'), `parameters of ${key}`),
    ),
    bindings: valueOf(channel, 'bindings'),
    ...(servers === undefined
      ? {}
      : {
          servers: reader
            .list(servers, `servers of ${key}`)
            .map(item => reader.follow(item).name ?? '')
            .sort(),
        }),
    operations: [],
  };
}
