import type { Contract, Generation } from '../model';
import { compact, Fields, type WrittenTexts } from './Fields';
import {
  normalizeCapabilities,
  normalizeInterfaces,
} from './normalizeInterfaces';
import { normalizeReadiness } from './normalizeReadiness';
import {
  normalizeConfigurations,
  normalizeDependencies,
  normalizePolicies,
} from './normalizeReferences';
import {
  normalizeLifecycle,
  normalizeScaling,
  normalizeState,
} from './normalizeRuntime';
import { normalizeService } from './normalizeService';

/**
 * Brings a document that loads into the one model. What the model cannot say (an interface of an unknown type, half
 * a scaling) is left out; layer 1 has a finding for it. Fields of 1.x and 2.0 never clash, so one way of reading
 * serves all generations. Source: contract format, §1.1 and §4.
 *
 * @internal
 */
export function normalizeContract(
  document: Record<string, unknown>,
  generation: Generation,
  texts: WrittenTexts,
): Contract {
  const root = new Fields(document, texts);
  const runtime = root.map('runtime');
  const place = runtime ?? root;
  return compact<Contract>({
    generation,
    pactoVersion: root.text('pactoVersion') ?? '',
    service: normalizeService(root.map('service')),
    interfaces: normalizeInterfaces(root),
    configurations: normalizeConfigurations(root),
    policies: normalizePolicies(root),
    dependencies: normalizeDependencies(root),
    workload: place.oneOf('workload', ['service', 'job', 'scheduled']),
    state: normalizeState(place.map('state')),
    lifecycle: normalizeLifecycle(runtime?.map('lifecycle')),
    capabilities: normalizeCapabilities(root, runtime),
    scaling: normalizeScaling(root.map('scaling')),
    readiness: normalizeReadiness(root.map('readiness')),
    metadata: root.free('metadata'),
    extensions: root.free('extensions'),
  });
}
