import { loadContract } from '../../__testUtils__';
import type { Finding } from '../../validation/finding';
import type {
  LayerResult,
  PolicyResult,
  Validation,
} from '../../validation/Validation';

export const LAYERS = [
  'load',
  'structural',
  'crossfield',
  'semantic',
  'policy',
] as const;

type State = LayerResult['state'];

/** The states of the layers in their order; the rest passed. */
export const layersOf = (...states: State[]): LayerResult[] =>
  LAYERS.map((layer, index) => ({ layer, state: states[index] ?? 'passed' }));

export const finding = (fields: Partial<Finding>): Finding => ({
  code: 'SOME_CODE',
  severity: 'error',
  layer: 'crossfield',
  path: 'service',
  message: 'Something.',
  ...fields,
});

export const policy = (
  name: string,
  state: PolicyResult['state'],
  findings: Finding[] = [],
): PolicyResult => ({ name, origin: `policies["${name}"]`, state, findings });

/** Of a contract with nothing wrong. */
export const validation = (fields: Partial<Validation> = {}) => ({
  findings: [],
  layers: layersOf(),
  policies: [],
  ...fields,
});

export const service = loadContract(
  { interfaces: [{ name: 'web', type: 'http', port: 80 }] },
  '1.0',
);
export const newService = loadContract({ workload: 'service' });
