import type { BundleTree } from '../bundle';
import type { ContractReading } from '../contract/ContractReading';
import { Fields } from '../contract/load/Fields';
import type { Contract } from '../contract/model';
import type { YamlText } from '../contract/parse/YamlText';
import { readWithPlaces } from '../contract/readContract';
import { limits } from '../limits';
import { type Limitation, WorkBudget } from '../work';
import { BundleFiles } from './BundleFiles';
import type { Check } from './crossfield/CheckContext';
import { crossfieldChecks } from './crossfield/checks';
import type { Finding } from './finding';
import { FindingCollector } from './FindingCollector';
import { checkPolicyLayer } from './policy/checkPolicyLayer';
import { PolicyResolver } from './policy/PolicyResolver';
import { findingRules } from './rules/findingRules';
import type { FindingRule } from './rules/FindingRule';
import { checkUpgradeStrategy } from './semantic/checkUpgradeStrategy';
import type { ValidateOptions } from './ValidateOptions';
import type { PolicyResult } from './Validation';

/** A contract that loads, with all that its layers need. */
interface Loaded {
  contract: Contract;
  document: Record<string, unknown>;
  places: YamlText;
}

/** What one layer said. @internal */
export interface LayerOutcome {
  findings: Finding[];
  limitations: Limitation[];
  policies: PolicyResult[];
}

/** The layers behind the schema. @public */
export type LaterLayer = 'crossfield' | 'semantic' | 'policy';

const CHECKS = {
  crossfield: crossfieldChecks,
  semantic: [checkUpgradeStrategy],
} satisfies Record<string, readonly Check[]>;

/** Generations without one of the layers. Source: validation sheet, §1. */
const LACKING: Record<LaterLayer, readonly Contract['generation'][]> = {
  crossfield: [],
  semantic: ['2.0'],
  policy: ['1.0-a', '1.0-b', '1.0-c'],
};

/**
 * One bundle on its way through the layers; each can be run alone.
 *
 * @internal
 */
export class ValidationRun {
  readonly reading: ContractReading;

  readonly #loaded?: Loaded;

  readonly #rules: readonly FindingRule[];

  readonly #options: ValidateOptions;

  readonly #budget: WorkBudget;

  readonly #files: BundleFiles;

  static create(bundle: BundleTree, options: ValidateOptions): ValidationRun {
    return new ValidationRun(bundle, options);
  }

  private constructor(bundle: BundleTree, options: ValidateOptions) {
    const { steps = limits.validationSteps, signal, generation } = options;
    const { reading, places } = readWithPlaces(
      bundle.bytes('pacto.yaml') ?? '',
      { generation },
    );
    const { contract, document } = reading;
    this.reading = reading;
    if (contract && document && places) {
      this.#loaded = { contract, document, places };
    }
    this.#rules = options.rules ?? findingRules;
    this.#options = options;
    // A budget cannot start with an aborted signal; no layer does either.
    this.#budget = WorkBudget.create(
      signal?.aborted ? { steps } : { steps, signal },
    );
    this.#files = BundleFiles.create(bundle, this.#budget);
  }

  /** Those of reading and layer 1, as far as there are rules for them. */
  readingFindings(): Finding[] {
    const codes = new Set(this.#rules.map(({ code }) => code));
    return this.reading.findings.filter(({ code }) => codes.has(code));
  }

  /**
   * @returns Nothing when the contract does not load or its generation lacks the layer.
   * @throws the reason of the signal
   */
  async layer(layer: LaterLayer): Promise<LayerOutcome | undefined> {
    const loaded = this.#loaded;
    if (!loaded || LACKING[layer].includes(loaded.contract.generation)) {
      return undefined;
    }
    this.#options.signal?.throwIfAborted();
    const findings = FindingCollector.create({
      rules: this.#rules,
      generation: loaded.contract.generation,
      places: loaded.places,
    });
    const limitations: Limitation[] = [];
    const before = this.#files.limitations.length;
    const policies =
      layer === 'policy'
        ? await this.#checkPolicies(loaded, findings, limitations)
        : this.#runChecks(CHECKS[layer], loaded, findings);
    limitations.push(...this.#files.limitations.slice(before));
    return { findings: findings.list(), limitations, policies };
  }

  #runChecks(
    checks: readonly Check[],
    { contract, document, places }: Loaded,
    findings: FindingCollector,
  ): [] {
    const root = new Fields(document, places);
    const interfaceTypes = new Map<string, string>();
    for (const entry of root.list('interfaces')) {
      const name = entry.text('name') ?? '';
      if (!interfaceTypes.has(name)) {
        interfaceTypes.set(name, entry.text('type') ?? '');
      }
    }
    const files = this.#files;
    for (const check of checks) {
      check({ contract, root, interfaceTypes, files, findings });
    }
    return [];
  }

  #checkPolicies(
    { contract, document }: Loaded,
    findings: FindingCollector,
    limitations: Limitation[],
  ): Promise<PolicyResult[]> {
    const { resolveBundle, signal } = this.#options;
    const { generation } = contract;
    return checkPolicyLayer({
      contract,
      document,
      files: this.#files,
      findings,
      limitations,
      fetches: resolveBundle !== undefined,
      resolver: PolicyResolver.create({
        generation,
        budget: this.#budget,
        resolveBundle,
        signal,
      }),
    });
  }
}
