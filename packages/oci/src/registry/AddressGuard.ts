import type { lookup as systemLookup } from 'node:dns';
import { isIP, LookupFunction } from 'node:net';
import { OciError } from '../errors';
import { mayLead, Reach, reachOf } from './addresses';

/** @internal */
export interface AddressGuardOptions {
  registryHostname: string;
  /** Further hosts from the configuration. Any other host was named by an answer. */
  trustedHostnames: string[];
  privateAddresses: boolean;
  lookup: typeof systemLookup;
}

/**
 * Knows which addresses may be connected to. Resolves names itself and hands out only what it has checked, so a name
 * that means something else the next moment gains nothing.
 *
 * @internal
 */
export class AddressGuard {
  static create(options: AddressGuardOptions): AddressGuard {
    return new AddressGuard(options);
  }

  readonly #options: AddressGuardOptions;
  readonly #configured: Set<string>;
  #registryReach: Reach | undefined;

  private constructor(options: AddressGuardOptions) {
    this.#options = options;
    this.#configured = new Set([
      options.registryHostname,
      ...options.trustedHostnames,
    ]);
  }

  /** For sockets: resolves a name, or fails with `FORBIDDEN_ADDRESS` when any of its addresses is not allowed. */
  readonly lookup: LookupFunction = (hostname, options, callback) => {
    this.#options.lookup(
      hostname,
      { ...options, all: true },
      (error, addresses) => {
        const failure =
          error ??
          addresses
            .map(({ address }) => this.#check(hostname, address))
            .find(Boolean);
        if (failure) {
          callback(failure, '', 0);
        } else if (options.all) {
          callback(null, addresses);
        } else {
          callback(null, addresses[0].address, addresses[0].family);
        }
      },
    );
  };

  /** What is wrong with a host that is written as an address, and so connected to without a lookup. */
  checkLiteral(hostname: string): OciError | undefined {
    const literal = withoutBrackets(hostname);
    return isIP(literal) ? this.#check(hostname, literal) : undefined;
  }

  /** Where a connection was made to. Decides where the registry may lead. */
  connected(hostname: string, address: string | undefined): void {
    const { registryHostname } = this.#options;
    // Sockets know IPv6 addresses without the brackets that URLs have.
    if (
      address &&
      withoutBrackets(hostname) === withoutBrackets(registryHostname)
    ) {
      this.#registryReach = reachOf(address);
    }
  }

  #check(hostname: string, address: string): OciError | undefined {
    const reach = reachOf(address);
    if (reach === 'public') {
      return undefined;
    }
    if (reach !== 'private' && reach !== 'loopback') {
      return forbidden(
        `${hostname} is on an address that is never connected to`,
        'Check what the name stands for: link-local, metadata and reserved addresses belong to no registry.',
      );
    }
    if (!this.#options.privateAddresses) {
      return forbidden(
        `${hostname} is on a private or loopback address`,
        'If this registry is meant to be inside your network, set privateAddresses: true for it in the configuration.',
      );
    }
    return this.#configured.has(hostname) || mayLead(this.#registryReach, reach)
      ? undefined
      : forbidden(
          `The registry sent us to ${hostname}, which is closer to this machine than the registry itself`,
          'Use the final address in the configuration, or name a token service there as a trusted realm. Setting ' +
            'privateAddresses: true is not enough for this.',
        );
  }
}

function withoutBrackets(hostname: string): string {
  return hostname.replace(/^\[|\]$/g, '');
}

function forbidden(message: string, remedy: string): OciError {
  return new OciError({ code: 'FORBIDDEN_ADDRESS', message, remedy });
}
