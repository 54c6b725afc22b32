import { RegistryClient } from '../registry/RegistryClient';
import { RegistryOptions } from '../registry/RegistryOptions';
import { FakeRegistry, startFakeRegistry } from '../testUtils';

/** Starts fake registries and clients for one test file, and ends all of them after each test. */
export function useFakes() {
  const cleanups: (() => Promise<void>)[] = [];

  afterEach(async () => {
    for (const cleanup of cleanups.splice(0).reverse()) {
      await cleanup();
    }
  });

  return {
    async registry(): Promise<FakeRegistry> {
      const registry = await startFakeRegistry();
      cleanups.push(registry.stop);
      return registry;
    },
    /** Does not repeat failed requests unless told to. */
    client(
      registry: { host: string },
      options: Partial<RegistryOptions> = {},
    ): RegistryClient {
      const client = RegistryClient.create({
        host: registry.host,
        plainHttp: true,
        privateAddresses: true,
        retries: 0,
        ...options,
      });
      cleanups.push(() => client.close());
      return client;
    },
  };
}

/** A document as bytes. */
export function json(value: unknown): Uint8Array {
  return Buffer.from(JSON.stringify(value));
}
