import { RegistryClient } from '../../registry/RegistryClient';
import { OciReader } from '../../types';
import { checkSignatures } from '../checkSignatures';
import { SignatureVerdict } from '../SignatureVerdict';
import { TrustPolicy, TrustPolicyOptions } from '../TrustPolicy';
import { pushFallback, pushSignatures, pushTarget } from './attach';
import { Signed } from './signing';

export const repository = 'contracts/orders';
export const now = new Date('2026-03-01T12:00:00Z');

/** A manifest in a registry, with what is attached to it. */
export class Attached {
  static async create(client: RegistryClient): Promise<Attached> {
    return new Attached(client, await pushTarget(client, repository));
  }

  readonly target: Awaited<ReturnType<typeof pushTarget>>;
  readonly client: RegistryClient;

  private constructor(
    client: RegistryClient,
    target: Awaited<ReturnType<typeof pushTarget>>,
  ) {
    this.client = client;
    this.target = target;
  }

  get digest(): string {
    return this.target.digest;
  }

  /** One referrer each. */
  async attach(...signatures: Signed[]): Promise<void> {
    const referrers = [];
    for (const signature of signatures) {
      referrers.push(
        await pushSignatures(this.client, repository, {
          signatures: [signature],
          subject: this.target,
        }),
      );
    }
    await pushFallback(this.client, repository, {
      target: this.target,
      referrers,
    });
  }

  /** All under the tag of Cosign. */
  async attachByTag(...signatures: Signed[]): Promise<void> {
    await pushSignatures(this.client, repository, {
      signatures,
      tag: `${this.digest.replace(':', '-')}.sig`,
    });
  }

  async check(
    policy: TrustPolicyOptions,
    at: Date = now,
    reader: OciReader = this.client,
  ): Promise<SignatureVerdict> {
    return checkSignatures({
      reader,
      repository,
      digest: this.digest,
      policy: TrustPolicy.create(policy),
      now: at,
    });
  }
}
