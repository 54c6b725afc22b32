import type { FindingRule } from './FindingRule';
import { ALL } from './generations';

/** Ours: upstream's commands end before they validate. @internal */
export const bundleRules: FindingRule[] = [
  {
    code: 'MISSING_CONTRACT',
    severity: 'error',
    layer: 'bundle',
    generations: ALL,
    condition: 'the bundle has no pacto.yaml at its root',
    why: 'A bundle without a contract promises nothing.',
    remedy: 'Add pacto.yaml at the root of the bundle.',
    example: { files: { 'README.md': 'seeds' } },
  },
];
