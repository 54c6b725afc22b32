import { createHash } from 'node:crypto';
import { RegistryClient } from '@pacto/oci';
import { pushContract } from '../../__testUtils__/bundles';

const REPOSITORIES = 30;
const VERSIONS = 4;

/** With more than one operation, so that comparing versions is work. */
const API = (version: number) =>
  JSON.stringify({
    openapi: '3.0.0',
    info: { title: 'API', version: '1.0.0' },
    paths: Object.fromEntries(
      Array.from({ length: 5 + version }, (_, index) => [
        `/things-${index}`,
        { get: { responses: { 200: { description: 'ok' } } } },
      ]),
    ),
  });

/**
 * Contracts that refer to each other, in a registry.
 *
 * @internal
 */
export class RegistryFleet {
  readonly #host: string;

  static create(host: string): RegistryFleet {
    return new RegistryFleet(host);
  }

  private constructor(host: string) {
    this.#host = host;
  }

  /** Pushes the first versions of all. */
  async push(): Promise<void> {
    for (let version = 0; version < VERSIONS; version += 1) {
      await this.pushVersion(version);
    }
  }

  /** One more version of every contract. */
  async pushVersion(version: number): Promise<void> {
    const writer = RegistryClient.create({
      host: this.#host,
      plainHttp: true,
      privateAddresses: true,
    });
    try {
      await Promise.all(
        Array.from({ length: REPOSITORIES }, (_, index) =>
          this.#pushOne(writer, index, version),
        ),
      );
    } finally {
      await writer.close();
    }
  }

  async #pushOne(
    writer: RegistryClient,
    index: number,
    version: number,
  ): Promise<void> {
    const name = `service-${index}`;
    const other = `oci://${this.#host}/service-${(index * 7) % REPOSITORIES}`;
    await pushContract(
      writer,
      name,
      {
        name,
        version: `1.${version}.0`,
        dependencies: { other: `${other} ^1.0.0` },
        more: 'interfaces: [{name: api, type: http, port: 80, contract: interfaces/api.json}]\n',
      },
      {
        files: {
          'interfaces/api.json': API(version + (index % 3)),
          'docs/shared.md': `shared by all of version ${version}`,
          'docs/own.md': createHash('sha256').update(name).digest('hex'),
        },
      },
    );
  }
}
