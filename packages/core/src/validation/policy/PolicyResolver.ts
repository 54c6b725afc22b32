import type { Contract, Policy } from '../../contract/model';
import { limits } from '../../limits';
import type { WorkBudget } from '../../work';
import type { BundleFiles } from '../BundleFiles';
import type { BundleResolver } from '../BundleResolver';
import { quote } from '../structure/messages';
import { fetchReferenced, type Referenced } from './fetchReferenced';
import { keyOf, type Place } from './Place';
import {
  entryName,
  type PolicyProblem,
  type ResolvedPolicy,
} from './PolicySource';
import { describeFile, TOO_MANY, unresolved } from './problems';

/** Where a bundle without a list of policies keeps its policy. Source: contract format, §5. */
const DEFAULT_SCHEMA = 'policy/schema.json';

/**
 * Finds the schemas that policy entries stand for. Source: validation sheet, §5.
 *
 * @internal
 */
export class PolicyResolver {
  readonly #resolveBundle?: BundleResolver;

  readonly #signal?: AbortSignal;

  readonly #budget: WorkBudget;

  /** 2.0 closes where 1.x tolerates, and ties a reference to the bundle that declares it. */
  readonly #isV2: boolean;

  /** 1.x: every reference that was met. */
  readonly #met = new Set<string>();

  /** Siblings of 2.0 may share what a reference leads to. */
  readonly #fetched = new Map<string, Referenced>();

  #references = 0;

  static create(options: {
    generation: Contract['generation'];
    budget: WorkBudget;
    resolveBundle?: BundleResolver;
    signal?: AbortSignal;
  }): PolicyResolver {
    return new PolicyResolver(options);
  }

  private constructor(options: Parameters<typeof PolicyResolver.create>[0]) {
    this.#resolveBundle = options.resolveBundle;
    this.#signal = options.signal;
    this.#budget = options.budget;
    this.#isV2 = options.generation === '2.0';
  }

  /** An entry of the contract itself. */
  async resolve(
    policy: Policy,
    origin: string,
    files: BundleFiles,
  ): Promise<ResolvedPolicy> {
    const resolved = { origin, schemas: [], problems: [], gaps: [] };
    const place = { files, chain: new Set<string>(), depth: 0 };
    await this.#resolveEntry(policy, origin, place, resolved);
    return resolved;
  }

  async #resolveEntry(
    policy: Policy,
    origin: string,
    place: Place,
    into: ResolvedPolicy,
  ): Promise<void> {
    if (policy.ref) {
      await this.#resolveReference(policy.ref, origin, place, into);
      return;
    }
    if (!policy.schema) {
      into.gaps.push(`${origin} has neither a schema nor a ref.`);
      return;
    }
    const file = place.files.schema(policy.schema);
    if (file.state === 'compiled') {
      into.schemas.push({ origin, schema: file.schema });
      return;
    }
    const problem = unresolved(origin, describeFile(file, policy.schema));
    if (file.state === 'unknown') {
      // Beyond our limits: closed also where upstream tolerates.
      const code =
        place.depth === 0 ? 'POLICY_ENFORCEMENT_ERROR' : problem.code;
      into.problems.push({ ...problem, code });
      into.gaps.push(problem.message);
    } else if (this.#isV2) {
      into.problems.push(problem);
    } else {
      into.gaps.push(problem.message);
    }
  }

  async #resolveReference(
    ref: string,
    origin: string,
    place: Place,
    into: ResolvedPolicy,
  ): Promise<void> {
    if (!this.#resolveBundle) {
      into.gaps.push(
        `${origin} refers to ${quote(ref)}, which is not fetched.`,
      );
      return;
    }
    const refOrigin = `${origin} → ${ref.slice(0, 300)}`;
    const problem = this.#guard(ref, place);
    if (problem) {
      into.problems.push({
        code: problem.code,
        message: `${refOrigin}: ${problem.message}.`,
      });
      return;
    }
    const fetched = await this.#fetch(ref, place, this.#resolveBundle);
    if ('problem' in fetched) {
      into.problems.push(unresolved(refOrigin, fetched.problem));
      return;
    }
    const { files, contract } = fetched;
    if (contract.policies.length === 0) {
      const file = files.schema(DEFAULT_SCHEMA);
      if (file.state === 'compiled') {
        into.schemas.push({ origin: refOrigin, schema: file.schema });
      } else {
        const reason = describeFile(file, DEFAULT_SCHEMA);
        into.problems.push(unresolved(refOrigin, reason));
        if (file.state === 'unknown')
          into.gaps.push(`${refOrigin}: ${reason}.`);
      }
      return;
    }
    const next = {
      files,
      from: ref,
      chain: new Set([...place.chain, keyOf(ref, place)]),
      depth: place.depth + 1,
    };
    for (const [index, entry] of contract.policies.entries()) {
      // Local entries count here, references where they are followed.
      if (!entry.ref) this.#references += 1;
      if (this.#references > limits.policyReferences) {
        into.problems.push(unresolved(refOrigin, TOO_MANY));
        return;
      }
      const name = entryName(entry, index, contract.generation !== '1.0-d');
      await this.#resolveEntry(entry, `${refOrigin} → ${name}`, next, into);
    }
  }

  /** @throws the reason of the signal */
  async #fetch(
    ref: string,
    place: Place,
    resolveBundle: BundleResolver,
  ): Promise<Referenced> {
    const key = keyOf(ref, place);
    const known = this.#fetched.get(key);
    if (known) return known;
    const fetched = await fetchReferenced({
      ref,
      from: this.#isV2 ? place.from : undefined,
      resolveBundle,
      budget: this.#budget,
      signal: this.#signal,
    });
    this.#fetched.set(key, fetched);
    return fetched;
  }

  #guard(ref: string, place: Place): PolicyProblem | undefined {
    const isCycle = this.#isV2
      ? place.chain.has(keyOf(ref, place))
      : this.#met.has(ref);
    if (isCycle) {
      return {
        code: 'POLICY_REF_CYCLE',
        message: this.#isV2
          ? 'the reference leads back to itself'
          : 'the reference is used before',
      };
    }
    this.#met.add(ref);
    this.#references += 1;
    const reason =
      (place.depth >= limits.policyDepth &&
        `more than ${limits.policyDepth} references lead here`) ||
      (this.#references > limits.policyReferences && TOO_MANY);
    return reason
      ? { code: 'POLICY_REF_UNRESOLVED', message: reason }
      : undefined;
  }
}
