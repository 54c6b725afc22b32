import { loadContract } from '../__testUtils__';
import type { LayerResult } from '../validation/Validation';
import {
  finding,
  layersOf,
  newService,
  policy,
  service,
  validation,
} from './__testUtils__/validationParts';
import { assessCompliance } from './assessCompliance';

describe('policy checks', () => {
  it('calls a violated policy non-compliant and names it', () => {
    const violation = finding({
      layer: 'policy',
      code: 'POLICY_VIOLATION',
      path: '',
      remedy: 'Add an owner.',
    });
    const { status, reasons, checks } = assessCompliance({
      validation: validation({
        findings: [violation],
        layers: layersOf('passed', 'passed', 'passed', 'passed', 'failed'),
        policies: [policy('house', 'violated', [violation])],
      }),
      contract: service,
    });
    expect(status).toBe('NonCompliant');
    expect(checks).toMatchObject({ total: 5, passed: 4, failed: 1 });
    expect(reasons).toEqual([
      {
        state: 'failed',
        code: 'POLICY_VIOLATION',
        message: 'Something.',
        policy: 'house',
        remedy: 'Add an owner.',
      },
    ]);
  });

  it('does not pass a policy that could not be evaluated', () => {
    const unresolved = finding({
      layer: 'policy',
      code: 'POLICY_REF_UNRESOLVED',
    });
    const { status, reasons, checks } = assessCompliance({
      validation: validation({
        findings: [unresolved],
        layers: layersOf('passed', 'passed', 'passed', 'passed', 'unknown'),
        policies: [
          policy('house', 'unknown', [unresolved]),
          policy('street', 'unknown'),
        ],
      }),
      contract: service,
    });
    expect(status).toBe('Unknown');
    expect(checks).toMatchObject({ passed: 4, unknown: 2 });
    expect(reasons.map(({ state, code }) => [state, code])).toEqual([
      ['unknown', 'POLICY_REF_UNRESOLVED'],
      ['unknown', 'POLICY_NOT_EVALUATED'],
    ]);
  });

  it('says why a policy was not evaluated', () => {
    const reason = (
      contract: typeof service | undefined,
      layers: LayerResult[],
    ) =>
      assessCompliance({
        validation: validation({ layers, policies: [policy('a', 'unknown')] }),
        contract,
      }).reasons.at(-1)?.message;
    const old = loadContract(
      { policy: { ref: 'a' }, configuration: { ref: 'b' } },
      '1.0',
    );
    expect(
      reason(old, layersOf('passed', 'passed', 'passed', 'passed', 'not-run')),
    ).toContain('is not enforced in contracts of this generation');
    expect(
      reason(
        service,
        layersOf('passed', 'failed', 'not-run', 'not-run', 'not-run'),
      ),
    ).toContain('because the contract breaks other rules');
    expect(reason(service, layersOf())).toContain('could not be evaluated');
  });

  it('names another policy as the cause where one could not be resolved', () => {
    const unresolved = [
      finding({ layer: 'policy', code: 'POLICY_REF_UNRESOLVED' }),
    ];
    const { reasons } = assessCompliance({
      validation: validation({
        findings: unresolved,
        policies: [policy('a', 'unknown'), policy('b', 'unknown', unresolved)],
      }),
      contract: service,
    });
    const own = reasons.find(reason => reason.policy === 'a');
    expect(own?.message).toContain('because another policy of the contract');
  });

  it('takes a warning that a policy was not enforced for unknown', () => {
    const findings = [
      finding({
        layer: 'policy',
        severity: 'warning',
        code: 'POLICY_REF_NOT_ENFORCED',
      }),
    ];
    const { reasons, checks } = assessCompliance({
      validation: validation({
        findings,
        policies: [policy('house', 'unknown', findings)],
      }),
      contract: newService,
    });
    expect(reasons.map(({ state, code }) => [state, code])).toEqual([
      ['unknown', 'POLICY_REF_NOT_ENFORCED'],
    ]);
    expect(checks).toMatchObject({ unknown: 1, warnings: 0 });
  });

  it('counts a finding of the policy layer that no policy has', () => {
    const { status, checks } = assessCompliance({
      validation: validation({
        findings: [finding({ layer: 'policy', severity: 'warning' })],
      }),
      contract: service,
    });
    expect(status).toBe('Warning');
    expect(checks).toMatchObject({ total: 5, passed: 4, warnings: 1 });
  });
});
