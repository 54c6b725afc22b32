import type { Contract } from '../contract/model';
import type { Finding, FindingLayer } from '../validation/finding';
import type { LayerResult, ValidationLayer } from '../validation/Validation';
import { decided, toReasons, worstOf, type Check } from './Check';
import type { ValidationParts } from './ValidationParts';

/** Layers of findings by the layer of validation that they belong to; policies are checks of their own. */
const LAYER_OF: Partial<Record<FindingLayer, ValidationLayer>> = {
  bundle: 'load',
  parse: 'load',
  structural: 'structural',
  crossfield: 'crossfield',
  semantic: 'semantic',
};

const NAMES: Record<ValidationLayer, string> = {
  load: 'reading',
  structural: 'structure',
  crossfield: 'cross-field',
  semantic: 'semantic',
  policy: 'policy',
};

/**
 * One check per layer of validation that applies: a layer that an earlier one stopped is unknown, one that the
 * generation does not have is none. Findings that no layer made (identity, resolution) are a check each.
 *
 * @internal
 */
export function layerChecks(
  { layers, findings, limitations = [] }: ValidationParts,
  contract: Contract | undefined,
): Check[] {
  const applying = layers.filter(
    ({ layer, state }) =>
      layer !== 'policy' &&
      // The only other layer that a generation may lack. Source: validation sheet, §1.
      !(
        state === 'not-run' &&
        layer === 'semantic' &&
        contract?.generation === '2.0'
      ),
  );
  const checks = applying.map(result => {
    const own = findings.filter(
      finding => LAYER_OF[finding.layer] === result.layer,
    );
    return layerCheck(result, own, limitations.length > 0);
  });
  return [...checks, ...otherChecks(findings)];
}

/** @param explained - The limitations of the validation say why a layer is unknown. */
function layerCheck(
  { layer, state }: LayerResult,
  own: Finding[],
  explained: boolean,
): Check {
  const error = state === 'unknown' ? 'unknown' : 'failed';
  const reasons = toReasons(own, { ...decided, error });
  const isExplained =
    explained || reasons.some(reason => reason.state === state);
  if (state === 'unknown' && !isExplained) {
    reasons.push({
      state,
      code: 'LAYER_NOT_EVALUATED',
      message: `The ${NAMES[layer]} rules could not be checked to their end.`,
    });
  }
  const stated = {
    passed: undefined,
    failed: 'failed',
    unknown: 'unknown',
    'not-run': 'unknown',
  } as const;
  return {
    format: true,
    state: worstOf([stated[state], ...reasons.map(reason => reason.state)]),
    reasons,
  };
}

function otherChecks(findings: readonly Finding[]): Check[] {
  return (['identity', 'resolution'] as const).flatMap(layer => {
    const own = findings.filter(finding => finding.layer === layer);
    const reasons = toReasons(own, decided);
    return reasons.length > 0
      ? [
          {
            format: false,
            state: worstOf(reasons.map(({ state }) => state)),
            reasons,
          },
        ]
      : [];
  });
}
