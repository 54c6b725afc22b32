import { generateOpenApiHistory } from '../../../bench/core/openApiHistory';
import { configuration, sbom } from '../../../bench/lib/bundles';
import { prose, randomNumbers } from '../../../bench/lib/randomText';
import type { ChangeKind, InterfaceKind } from '../plan/types';
import { asyncApi } from './asyncApi';
import { proto } from './proto';

const SMALLEST = 2_000;
const LARGEST = 2_000_000;
/** Half of the documents have less than 2.3 kB, one in ten more than 75 kB, one in a hundred more than 1.3 MB. */
const SKEW = 6;

export const DEFINITIONS: Record<InterfaceKind, string> = {
  openapi: 'interfaces/openapi.json',
  asyncapi: 'interfaces/asyncapi.json',
  grpc: 'interfaces/service.proto',
};

/**
 * The files of one line of services other than the contract, version by version. Made when first asked for, and kept
 * while the same line is asked for.
 *
 * @internal
 */
export class Documents {
  readonly #name: string;
  readonly #seed: number;
  readonly #changes: readonly ChangeKind[];
  #openApi?: readonly string[];

  /** @param options - `changes`: of each version, beginning with the first */
  static create(options: {
    name: string;
    seed: number;
    changes: readonly ChangeKind[];
  }): Documents {
    return new Documents(options);
  }

  private constructor(options: {
    name: string;
    seed: number;
    changes: readonly ChangeKind[];
  }) {
    this.#name = options.name;
    this.#seed = options.seed;
    this.#changes = options.changes;
  }

  definition(kind: InterfaceKind, version: number): string {
    const changes = this.#changes.slice(1, version + 1);
    const random = randomNumbers(this.#seed);
    switch (kind) {
      case 'openapi':
        this.#openApi ??= generateOpenApiHistory({
          title: this.#name,
          bytes: sizeOf(random()),
          edits: this.#changes.slice(1),
          seed: this.#seed,
        });
        return this.#openApi[version];
      case 'asyncapi':
        return asyncApi({ title: this.#name, changes, random });
      default:
        return proto({ name: this.#name, changes, random });
    }
  }

  configuration(): string {
    return configuration(randomNumbers(this.#seed + 1));
  }

  sbom(): string {
    return sbom(this.#name, randomNumbers(this.#seed + 2));
  }

  page(): string {
    const random = randomNumbers(this.#seed + 3);
    return `# ${this.#name}\n\n${prose(
      random,
      200,
    )}\n\n## When it fails\n\n${prose(random, 120)}\n`;
  }
}

function sizeOf(chance: number): number {
  return Math.round(SMALLEST * (LARGEST / SMALLEST) ** (chance ** SKEW));
}
