import { loadContract, Random } from '../__testUtils__';
import { evaluateContract } from '../evaluation';
import type { Finding } from '../validation/finding';
import type { LayerResult, Validation } from '../validation/Validation';
import {
  finding,
  LAYERS,
  layersOf,
  newService,
  policy,
  service,
  validation,
} from './__testUtils__/validationParts';
import { assessCompliance } from './assessCompliance';

describe('assessCompliance', () => {
  it('passes what passed', () => {
    expect(
      assessCompliance({ validation: validation(), contract: service }),
    ).toEqual({
      status: 'Compliant',
      score: 100,
      checks: { total: 4, passed: 4, failed: 0, warnings: 0, unknown: 0 },
      reasons: [],
      runtimeEvaluated: false,
    });
  });

  it('counts a layer that an earlier one stopped as unknown', () => {
    const { status, score, checks } = assessCompliance({
      validation: validation({
        findings: [finding({ layer: 'structural' })],
        layers: layersOf('passed', 'failed', 'not-run', 'not-run', 'not-run'),
        policies: [policy('house', 'unknown')],
      }),
      contract: service,
    });
    expect(status).toBe('Invalid');
    expect(checks).toEqual({
      total: 5,
      passed: 1,
      failed: 1,
      warnings: 0,
      unknown: 3,
    });
    expect(score).toBe(20);
  });

  it('does not count a layer that the generation lacks', () => {
    const whole = validation({
      layers: layersOf('passed', 'passed', 'passed', 'not-run'),
    });
    expect(
      assessCompliance({ validation: whole, contract: newService }).checks,
    ).toMatchObject({ total: 3, unknown: 0 });
    const stopped = validation({
      layers: layersOf('passed', 'failed', 'not-run', 'not-run'),
    });
    expect(
      assessCompliance({ validation: stopped, contract: newService }).checks,
    ).toMatchObject({ total: 3, failed: 1, unknown: 1 });
  });

  it('calls what cannot be read invalid', () => {
    const unreadable = validation({
      findings: [finding({ layer: 'parse', path: '', code: 'PARSE_ERROR' })],
      layers: layersOf('failed', 'not-run', 'not-run', 'not-run', 'not-run'),
    });
    expect(assessCompliance({ validation: unreadable })).toMatchObject({
      status: 'Invalid',
      score: 0,
      reasons: [
        { state: 'failed', code: 'PARSE_ERROR', message: 'Something.' },
      ],
    });
  });

  it('knows nothing where nothing was checked', () => {
    expect(
      assessCompliance({
        validation: validation({ layers: [] }),
        contract: service,
      }),
    ).toMatchObject({ status: 'Unknown', score: null });
  });

  it('does not pass a check with a warning', () => {
    const { status, score, reasons } = assessCompliance({
      validation: validation({
        findings: [
          finding({ severity: 'warning', layer: 'semantic' }),
          finding({ severity: 'info', layer: 'semantic' }),
        ],
      }),
      contract: service,
    });
    expect(status).toBe('Warning');
    expect(score).toBe(75);
    expect(reasons).toHaveLength(1);
  });

  it('takes findings about names and references as checks of their own', () => {
    const assess = (severity: Finding['severity']) =>
      assessCompliance({
        validation: validation({
          findings: [finding({ severity, layer: 'identity' })],
        }),
        contract: service,
      });
    expect(assess('error')).toMatchObject({
      status: 'NonCompliant',
      checks: { total: 5, failed: 1 },
    });
    expect(assess('warning').status).toBe('Warning');
    expect(assess('info')).toMatchObject({
      status: 'Compliant',
      checks: { total: 4 },
    });
  });

  it('is unknown when the validation is partial', () => {
    const limitations = [{ code: 'WORK_LIMIT', message: 'partial, because …' }];
    expect(
      assessCompliance({
        validation: validation({ limitations }),
        contract: service,
      }),
    ).toMatchObject({
      status: 'Unknown',
      score: 80,
      reasons: [{ state: 'unknown', code: 'WORK_LIMIT' }],
    });
    expect(
      assessCompliance({
        validation: validation({
          limitations,
          layers: layersOf('passed', 'passed', 'unknown', 'not-run'),
        }),
        contract: service,
      }).reasons.map(({ code }) => code),
    ).toEqual(['WORK_LIMIT']);
    expect(
      assessCompliance({
        validation: validation({
          limitations,
          layers: layersOf('passed', 'passed', 'passed', 'passed', 'unknown'),
          policies: [policy('a', 'unknown')],
        }),
        contract: service,
      }),
    ).toMatchObject({
      score: 80,
      checks: { unknown: 1 },
      reasons: [{ state: 'unknown', code: 'WORK_LIMIT' }],
    });
  });

  it('has a reason for a layer that could not be checked to its end', () => {
    expect(
      assessCompliance({
        validation: validation({ layers: layersOf('passed', 'unknown') }),
        contract: service,
      }).reasons.map(({ code }) => code),
    ).toEqual(['LAYER_NOT_EVALUATED']);
  });

  it('orders reasons failed, unknown, warning', () => {
    const { reasons, status } = assessCompliance({
      validation: validation({
        findings: [
          finding({ code: 'A', severity: 'warning' }),
          finding({ code: 'B', layer: 'policy' }),
        ],
        policies: [
          policy('x', 'unknown'),
          policy('y', 'violated', [finding({ code: 'B', layer: 'policy' })]),
        ],
      }),
      contract: service,
    });
    expect(status).toBe('NonCompliant');
    expect(reasons.map(({ code }) => code)).toEqual([
      'B',
      'POLICY_NOT_EVALUATED',
      'A',
    ]);
  });

  it('counts assertions about the running service', () => {
    const contract = loadContract({
      workload: 'service',
      dependencies: [
        { name: 'a', ref: 'a', required: true },
        { name: 'b', ref: 'b', required: false },
        { name: 'c', ref: 'c', required: false },
      ],
    });
    const evaluation = evaluateContract(contract, [
      {
        kind: 'WorkloadObserved',
        subject: { kind: 'service', name: 'orchard' },
        outcome: 'Observed',
        value: { type: 'service' },
      },
      {
        kind: 'DependencyReachable',
        subject: { kind: 'dependency', name: 'b' },
        outcome: 'Observed',
        value: { reachable: false },
      },
    ]);
    const result = assessCompliance({
      validation: validation(),
      contract,
      evaluation,
    });
    expect(result).toMatchObject({
      status: 'Unknown',
      runtimeEvaluated: true,
      checks: { total: 7, passed: 5, warnings: 1, unknown: 1, failed: 0 },
      reasons: [
        { state: 'unknown', path: 'dependencies[name=a]' },
        { state: 'warning', path: 'dependencies[name=b]' },
      ],
    });
  });

  it('calls a contradiction by evidence non-compliant', () => {
    const evaluation = evaluateContract(newService, [
      {
        kind: 'WorkloadObserved',
        subject: { kind: 'service', name: 'orchard' },
        outcome: 'Observed',
        value: { type: 'job' },
      },
    ]);
    expect(
      assessCompliance({
        validation: validation(),
        contract: newService,
        evaluation,
      }),
    ).toMatchObject({
      status: 'NonCompliant',
      reasons: [{ state: 'failed', code: 'WORKLOAD_MISMATCH' }],
    });
  });

  it('does not score what others only refer to', () => {
    const provider = loadContract({});
    const assess = (fields: Partial<Validation>) =>
      assessCompliance({
        validation: validation(fields),
        contract: provider,
        files: ['pacto.yaml', 'policy/schema.json'],
      });
    expect(assess({})).toMatchObject({ status: 'Reference', score: null });
    expect(
      assess({ findings: [finding({ severity: 'warning' })] }).status,
    ).toBe('Reference');
    expect(assess({ layers: layersOf('passed', 'failed') }).status).toBe(
      'Invalid',
    );
    expect(assess({ policies: [policy('a', 'violated')] }).status).toBe(
      'NonCompliant',
    );
    expect(assess({ policies: [policy('a', 'unknown')] })).toMatchObject({
      status: 'Unknown',
      score: 80,
    });
  });

  it('never counts unknown as passed, whatever else there is', () => {
    const random = new Random(3);
    const rank = ['Compliant', 'Warning', 'Unknown', 'NonCompliant', 'Invalid'];
    for (let round = 0; round < 500; round++) {
      const states: LayerResult['state'][] = [
        'passed',
        'failed',
        'unknown',
        'passed',
      ];
      const layers = layersOf(...LAYERS.map(() => random.pick(states)));
      const policies = Array.from({ length: random.below(4) }, (_, index) =>
        policy(
          `p${index}`,
          random.pick(['satisfied', 'violated', 'unknown'] as const),
        ),
      );
      const findings = Array.from({ length: random.below(4) }, () =>
        finding({
          severity: random.pick(['error', 'warning', 'info'] as const),
          layer: random.pick(['structural', 'policy', 'identity'] as const),
        }),
      );
      const before = assessCompliance({
        validation: validation({ layers, policies, findings }),
        contract: service,
      });
      const { total, passed, failed, warnings, unknown } = before.checks;
      expect(passed + failed + warnings + unknown).toBe(total);
      expect(before.score).toBeGreaterThanOrEqual(0);
      expect(before.score).toBeLessThanOrEqual(100);
      expect(before.status === 'Compliant').toBe(passed === total);

      const after = assessCompliance({
        validation: validation({
          layers,
          policies: [...policies, policy('more', 'unknown')],
          findings,
        }),
        contract: service,
      });
      expect(after.score).toBeLessThanOrEqual(before.score!);
      expect(after.checks.passed).toBe(passed);
      expect(rank.indexOf(after.status)).toBeGreaterThanOrEqual(
        Math.max(rank.indexOf('Unknown'), rank.indexOf(before.status)),
      );
    }
  });
});
