import { Agent, buildConnector, Dispatcher, ProxyAgent } from 'undici';
import { AddressGuard } from './AddressGuard';
import { proxyToken } from './proxy';
import { TlsFiles, TlsMaterial } from './TlsFiles';

/** @internal */
export interface RegistryAgentsOptions {
  guard: AddressGuard;
  /** Where the client certificate may be shown. */
  registryOrigin: string;
  tls?: TlsFiles;
  /** Address of an HTTP proxy, with user information if it wants some. */
  proxy?: URL;
  connections: number;
  connectMs: number;
  headersMs: number;
  bodyMs: number;
}

type Agents = Record<'registry' | 'others', Dispatcher>;

/**
 * Connections of one client. Without a proxy each is made to an address that the guard has checked. With one, the proxy
 * resolves names, so only hosts that are written as addresses can be checked here.
 *
 * @internal
 */
export class RegistryAgents {
  static create(options: RegistryAgentsOptions): RegistryAgents {
    return new RegistryAgents(options);
  }

  readonly #options: RegistryAgentsOptions;
  readonly #all = new Set<Agents>();
  #current: { material: TlsMaterial | undefined; agents: Agents } | undefined;

  private constructor(options: RegistryAgentsOptions) {
    this.#options = options;
  }

  /** Throws `FORBIDDEN_ADDRESS`, and `CONFIGURATION` for certificates that cannot be read. */
  async for(url: URL): Promise<Dispatcher> {
    const forbidden = this.#options.guard.checkLiteral(url.hostname);
    if (forbidden) {
      throw forbidden;
    }
    const material = await this.#options.tls?.current();
    if (!this.#current || this.#current.material !== material) {
      this.#replace(material);
    }
    const { registry, others } = this.#current!.agents;
    return url.origin === this.#options.registryOrigin ? registry : others;
  }

  async close(): Promise<void> {
    await Promise.all([...this.#all].map(agents => end(agents, 'destroy')));
  }

  #replace(material: TlsMaterial | undefined): void {
    const old = this.#current?.agents;
    const { ca } = material ?? {};
    const agents = {
      registry: this.#open(material),
      others: this.#open({ ca }),
    };
    this.#current = { material, agents };
    this.#all.add(agents);
    if (old) {
      // What is under way ends with the certificates that it began with.
      end(old, 'close').finally(() => this.#all.delete(old));
    }
  }

  #open(tls: TlsMaterial | undefined): Dispatcher {
    const { guard, proxy, connectMs: timeout } = this.#options;
    const agentOptions = {
      connections: this.#options.connections,
      headersTimeout: this.#options.headersMs,
      bodyTimeout: this.#options.bodyMs,
    };
    if (proxy) {
      return new ProxyAgent({
        ...agentOptions,
        uri: proxy.origin,
        token: proxyToken(proxy),
        proxyTls: { timeout, ca: tls?.ca },
        requestTls: { timeout, ...tls },
      });
    }
    const connect = buildConnector({ ...tls, timeout, lookup: guard.lookup });
    return new Agent({
      ...agentOptions,
      connect: (target, callback) =>
        connect(target, (...result) => {
          const [, socket] = result;
          guard.connected(target.hostname, socket?.remoteAddress);
          callback(...result);
        }),
    });
  }
}

async function end(agents: Agents, how: 'close' | 'destroy'): Promise<void> {
  await Promise.all([agents.registry[how](), agents.others[how]()]);
}
