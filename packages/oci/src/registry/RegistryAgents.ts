import { lookup as systemLookup } from 'node:dns';
import { isIP, LookupFunction } from 'node:net';
import { Agent, buildConnector, Dispatcher } from 'undici';
import { OciError } from '../errors';
import { mayLead, Reach, reachOf } from './addresses';

/** @internal */
export interface RegistryAgentsOptions {
  /** Host names that were named in the configuration; whatever address they resolve to is fine. */
  trustedHostnames: string[];
  registryHostname: string;
  connections: number;
  connectMs: number;
  headersMs: number;
  bodyMs: number;
  /** Default: the operating system's resolver. */
  lookup?: typeof systemLookup;
}

/**
 * Connections of one client: free ones to hosts from the configuration, guarded ones to hosts that an answer named.
 * A guarded connection is made to the very address that was checked, so a name that resolves differently the next
 * moment gains nothing.
 *
 * @internal
 */
export class RegistryAgents {
  static create(options: RegistryAgentsOptions): RegistryAgents {
    return new RegistryAgents(options);
  }

  readonly #trusted: Set<string>;
  readonly #open: Agent;
  readonly #guarded: Agent;
  #registryReach: Reach | undefined;

  private constructor(options: RegistryAgentsOptions) {
    const { registryHostname, connectMs: timeout } = options;
    this.#trusted = new Set([registryHostname, ...options.trustedHostnames]);
    const agentOptions = {
      connections: options.connections,
      headersTimeout: options.headersMs,
      bodyTimeout: options.bodyMs,
    };
    const connectOpen = buildConnector({
      timeout,
      lookup: options.lookup as LookupFunction,
    });
    this.#open = new Agent({
      ...agentOptions,
      connect: (target, callback) =>
        connectOpen(target, (...result) => {
          const [, socket] = result;
          if (socket?.remoteAddress && target.hostname === registryHostname) {
            this.#registryReach = reachOf(socket.remoteAddress);
          }
          callback(...result);
        }),
    });
    const connectGuarded = buildConnector({
      timeout,
      lookup: this.#guardLookup(options.lookup ?? systemLookup),
    });
    this.#guarded = new Agent({
      ...agentOptions,
      connect: (target, callback) => {
        // An address literal is connected to without a lookup.
        const literal = target.hostname.replace(/^\[|\]$/g, '');
        if (isIP(literal) && !this.#allows(literal)) {
          callback(forbiddenAddress(target.hostname), null);
        } else {
          connectGuarded(target, callback);
        }
      },
    });
  }

  for(url: URL): Dispatcher {
    return this.#trusted.has(url.hostname) ? this.#open : this.#guarded;
  }

  async close(): Promise<void> {
    await Promise.all([this.#open.destroy(), this.#guarded.destroy()]);
  }

  #allows(address: string): boolean {
    return mayLead(this.#registryReach, reachOf(address));
  }

  #guardLookup(lookup: typeof systemLookup): LookupFunction {
    return (hostname, options, callback) => {
      lookup(hostname, { ...options, all: true }, (error, addresses) => {
        if (error) {
          callback(error, '', 0);
        } else if (!addresses.every(({ address }) => this.#allows(address))) {
          callback(forbiddenAddress(hostname), '', 0);
        } else if (options.all) {
          callback(null, addresses);
        } else {
          callback(null, addresses[0].address, addresses[0].family);
        }
      });
    };
  }
}

function forbiddenAddress(hostname: string): OciError {
  return new OciError({
    code: 'FORBIDDEN_REDIRECT',
    message: `The registry sent us to ${hostname}, which is on an internal address`,
  });
}
