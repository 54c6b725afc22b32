import { isMap } from '../contract/isMap';
import type { Observation } from './Observation';

/** What was seen: the fields that have the right kind. @internal */
export type SeenValue = NonNullable<Observation['value']>;

/** @internal */
export interface Evidence {
  outcome: string;
  /** Only with `Observed`. */
  value?: SeenValue;
}

/**
 * Observations by what they are about. What is no observation of something with a name is left out.
 *
 * @internal
 */
export class EvidenceIndex {
  readonly #evidence = new Map<string, Evidence[]>();

  static create(observations: readonly unknown[]): EvidenceIndex {
    const index = new EvidenceIndex();
    for (const observation of observations) {
      if (isMap(observation)) index.#add(observation);
    }
    return index;
  }

  private constructor() {}

  about(kind: string, subject: { kind: string; name: string }): Evidence[] {
    return this.#evidence.get(keyOf(kind, subject.kind, subject.name)) ?? [];
  }

  #add(observation: Record<string, unknown>) {
    const { kind, subject, outcome, value } = observation;
    if (!isMap(subject)) return;
    const parts = [kind, subject.kind, subject.name];
    if (!parts.every(part => typeof part === 'string')) return;
    const key = keyOf(...parts);
    const evidence: Evidence = {
      outcome: typeof outcome === 'string' ? outcome : '',
      ...(outcome === 'Observed' && isMap(value)
        ? { value: seenValue(value) }
        : {}),
    };
    const known = this.#evidence.get(key);
    if (known) known.push(evidence);
    else this.#evidence.set(key, [evidence]);
  }
}

function keyOf(...parts: string[]) {
  return JSON.stringify(parts);
}

function seenValue(value: Record<string, unknown>): SeenValue {
  const seen: SeenValue = {};
  for (const field of [
    'present',
    'reachable',
    'conformant',
    'durable',
  ] as const) {
    const flag = Object.hasOwn(value, field) ? value[field] : undefined;
    if (typeof flag === 'boolean') seen[field] = flag;
  }
  if (Object.hasOwn(value, 'type') && typeof value.type === 'string') {
    seen.type = value.type;
  }
  return seen;
}
