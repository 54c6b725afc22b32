import { createHash } from 'node:crypto';
import { TrustPolicy, type TrustPolicyOptions } from '@pacto/oci';
import { patternsOverlap } from '../config/repositoryPattern';

/** One entry of `pacto.signatures`, its files read. @internal */
export interface SignaturePolicyConfig {
  /** `host/path`, where the path may be a pattern. */
  repositories: string[];
  trust: TrustPolicyOptions;
}

/**
 * Whose signatures count, by repository.
 *
 * @internal
 */
export class SignaturePolicies {
  /** Of the policies with all their keys: a verdict under others says nothing. */
  readonly hash: string;
  readonly #policies: { repositories: string[]; trust: TrustPolicy }[];

  /** Throws an Error that says what is wrong with a policy. */
  static create(configs: readonly SignaturePolicyConfig[]): SignaturePolicies {
    return new SignaturePolicies(configs);
  }

  private constructor(configs: readonly SignaturePolicyConfig[]) {
    this.hash = createHash('sha256')
      .update(JSON.stringify(configs))
      .digest('hex');
    this.#policies = configs.map(({ repositories, trust }) => ({
      repositories,
      trust: TrustPolicy.create(trust),
    }));
  }

  get isEmpty(): boolean {
    return this.#policies.length === 0;
  }

  /**
   * The first that covers a repository: what is written for some repositories comes before what is for all.
   *
   * @param repository - `host/path`
   */
  for(repository: string): TrustPolicy | undefined {
    return this.#policies.find(({ repositories }) =>
      repositories.some(pattern => covers(pattern, repository)),
    )?.trust;
  }
}

function covers(pattern: string, repository: string): boolean {
  const [host, path] = split(pattern);
  const [otherHost, otherPath] = split(repository);
  return host === otherHost && patternsOverlap(path, otherPath);
}

function split(repository: string): [host: string, path: string] {
  const slash = repository.indexOf('/');
  return [repository.slice(0, slash), repository.slice(slash + 1)];
}
