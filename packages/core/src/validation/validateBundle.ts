import type { BundleTree } from '../bundle';
import type { Finding } from './finding';
import { originOf } from './policy/checkPolicyLayer';
import { findingRules } from './rules/findingRules';
import type { ValidateOptions } from './ValidateOptions';
import type { LayerResult, PolicyResult, Validation } from './Validation';
import {
  type LaterLayer,
  type LayerOutcome,
  ValidationRun,
} from './ValidationRun';

const LATER: readonly LaterLayer[] = ['crossfield', 'semantic', 'policy'];

const STOPPED = {
  code: 'ABORTED',
  message: 'partial, because it was stopped.',
};

const hasErrors = (findings: Finding[]) =>
  findings.some(({ severity }) => severity === 'error');

/**
 * Judges a bundle by all layers of its generation. A layer with an error stops the following ones; warnings never
 * do. Never throws on what an author may write or a resolver does, and loads nothing but what the resolver gives.
 * Source: validation sheet.
 *
 * @public
 */
export async function validateBundle(
  bundle: BundleTree,
  options: ValidateOptions = {},
): Promise<Validation> {
  const run = ValidationRun.create(bundle, options);
  const { reading } = run;
  const { contract } = reading;
  const hasContract = bundle.has('pacto.yaml');
  const findings = hasContract
    ? run.readingFindings()
    : missingContract(options);
  const result: Validation = {
    reading,
    ...(contract ? { contract } : {}),
    findings,
    valid: false,
    layers: [
      { layer: 'load', state: contract ? 'passed' : 'failed' },
      { layer: 'structural', state: structureState(run, hasContract) },
    ],
    policies: (contract?.policies ?? []).map(
      (policy, index): PolicyResult => ({
        name: policy.name,
        origin: originOf(contract!, policy, index),
        state: 'unknown',
        findings: [],
      }),
    ),
    limitations: [],
  };
  let isStopped = !contract || hasErrors(findings);
  for (const layer of LATER) {
    const outcome = isStopped ? undefined : await attempt(run, layer, options);
    if (outcome === 'aborted') {
      result.layers.push({ layer, state: 'unknown' });
      result.limitations.push(STOPPED);
      isStopped = true;
    } else {
      result.layers.push({
        layer,
        state: outcome ? stateOf(outcome) : 'not-run',
      });
      findings.push(...(outcome?.findings ?? []));
      result.limitations.push(...(outcome?.limitations ?? []));
      if (outcome && layer === 'policy') result.policies = outcome.policies;
      isStopped ||= hasErrors(findings);
    }
  }
  return { ...result, valid: !hasErrors(findings) };
}

/**
 * Runs one layer alone, whatever the others say; for rules that layer 1 hides.
 *
 * @returns Nothing when the contract does not load or its generation lacks the layer.
 * @throws the reason of the signal
 * @public
 */
export async function validateLayer(
  bundle: BundleTree,
  layer: LaterLayer,
  options: ValidateOptions = {},
): Promise<Finding[]> {
  const outcome = await ValidationRun.create(bundle, options).layer(layer);
  return outcome?.findings ?? [];
}

function missingContract({ rules = findingRules }: ValidateOptions): Finding[] {
  return rules
    .filter(({ code }) => code === 'MISSING_CONTRACT')
    .map(({ code, severity, layer, remedy }) => ({
      code,
      severity,
      layer,
      path: 'pacto.yaml',
      message: 'The bundle has no pacto.yaml at its root.',
      remedy,
    }));
}

/** It runs on whatever has a generation, also when the contract does not load. */
function structureState(
  { reading }: ValidationRun,
  hasContract: boolean,
): LayerResult['state'] {
  if (!hasContract) return 'not-run';
  const isBroken = reading.findings.some(({ layer }) => layer === 'structural');
  if (isBroken) return 'failed';
  return reading.generation ? 'passed' : 'not-run';
}

async function attempt(
  run: ValidationRun,
  layer: LaterLayer,
  { signal }: ValidateOptions,
): Promise<LayerOutcome | 'aborted' | undefined> {
  try {
    return await run.layer(layer);
  } catch (error) {
    if (signal?.aborted) return 'aborted';
    throw error;
  }
}

function stateOf(outcome: LayerOutcome): LayerResult['state'] {
  if (hasErrors(outcome.findings)) return 'failed';
  const isWhole =
    outcome.limitations.length === 0 &&
    outcome.policies.every(({ state }) => state === 'satisfied');
  return isWhole ? 'passed' : 'unknown';
}
