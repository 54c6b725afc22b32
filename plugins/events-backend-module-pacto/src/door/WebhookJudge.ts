import type { WebhookConfig } from '@pacto/backstage-plugin-pacto-node';
import { readStamp } from '../freshness/readStamp';
import type { ReplayGuard } from '../freshness/ReplayGuard';
import { type Evidence, hasProof } from '../proof/hasProof';
import { readSecret } from '../proof/readSecret';
import { answerHandshake } from './handshake';
import type { RefusalReason, Verdict } from './Verdict';

/**
 * Decides which requests are notifications of a registry. Nothing is parsed before its sender is known.
 *
 * @internal
 */
export class WebhookJudge {
  readonly #guard: ReplayGuard;

  static create(options: { guard: ReplayGuard }): WebhookJudge {
    return new WebhookJudge(options.guard);
  }

  private constructor(guard: ReplayGuard) {
    this.#guard = guard;
  }

  async judge(webhook: WebhookConfig, evidence: Evidence): Promise<Verdict> {
    const { name, type } = webhook;
    const { body } = evidence;
    let secret;
    try {
      secret = await readSecret(webhook);
    } catch (error) {
      return { ...refused('no-secret'), error: error as Error };
    }
    if (!hasProof({ type, secret, evidence })) return refused('not-authentic');
    let payload: unknown;
    try {
      payload = JSON.parse(body.toString('utf8'));
    } catch {
      return refused('not-json');
    }
    const answer = type === 'acr' ? answerHandshake(payload) : undefined;
    if (answer) return { outcome: 'answered', body: answer };
    const stamp = readStamp({ type, payload, body });
    const freshness = this.#guard.check(name, stamp);
    return freshness === 'fresh'
      ? { outcome: 'accepted', undo: () => this.#guard.forget(name, stamp) }
      : refused(freshness);
  }
}

function refused(reason: RefusalReason) {
  return { outcome: 'refused' as const, reason };
}
