import type { Generation } from '../../contract/model';
import { capabilities, portInterfaces, specInterfaces } from './interfaces';
import { choice, closed, free, type Fields, type JsonSchema } from './parts';
import { assessedChecks, assessedClaims, expiringChecks } from './readiness';
import {
  configurationOrList,
  explicitLists,
  namedDependencies,
  namedLists,
  oneConfiguration,
  onePolicy,
  schemaOnly,
  unnamedDependencies,
  unnamedPolicies,
} from './references';
import { metrics, runtime, scaling, state, workload } from './runtime';
import {
  anyOwner,
  chart,
  image,
  service,
  structuredOwner,
  textOwner,
} from './service';

const contract = (
  pactoVersion: string,
  serviceFields: Fields,
  fields: Fields,
): JsonSchema =>
  closed(
    { pactoVersion: choice(pactoVersion), service: service(serviceFields) },
    { ...fields, metadata: free },
  );

const portFields: Fields = { interfaces: portInterfaces, ...scaling };
const runtimeWithMetrics: Fields = { runtime: runtime(metrics) };
const packaging: Fields = { ...image, ...chart };
const named: Fields = {
  ...portFields,
  ...runtimeWithMetrics,
  ...namedLists,
  ...namedDependencies,
};

/**
 * What each generation allows, written from the field tables of the contract format sheet (§3, §4), each as the
 * difference to its neighbours.
 *
 * @internal
 */
export const schemas: Record<Generation, JsonSchema> = {
  '1.0-a': contract(
    '1.0',
    { owner: textOwner, ...image },
    {
      ...portFields,
      runtime: runtime({}),
      ...schemaOnly,
      ...unnamedDependencies,
    },
  ),
  '1.0-b': contract(
    '1.0',
    { owner: textOwner, ...packaging },
    {
      ...portFields,
      ...runtimeWithMetrics,
      ...oneConfiguration,
      ...onePolicy,
      ...unnamedDependencies,
    },
  ),
  '1.0-c': contract(
    '1.0',
    { owner: anyOwner, ...packaging },
    {
      ...portFields,
      ...runtimeWithMetrics,
      ...oneConfiguration,
      ...onePolicy,
      ...unnamedDependencies,
    },
  ),
  '1.0-d': contract(
    '1.0',
    { owner: anyOwner, ...packaging },
    {
      ...portFields,
      ...runtimeWithMetrics,
      ...configurationOrList,
      ...unnamedPolicies,
      ...unnamedDependencies,
    },
  ),
  '1.0-e': contract('1.0', { owner: anyOwner, ...packaging }, named),
  '1.1': contract(
    '1.1',
    { owner: anyOwner, ...packaging },
    { ...named, ...expiringChecks },
  ),
  '1.2': contract(
    '1.2',
    { owner: structuredOwner, ...packaging },
    { ...named, ...assessedChecks },
  ),
  '2.0': contract(
    '2.0',
    { owner: structuredOwner },
    {
      interfaces: specInterfaces,
      ...explicitLists,
      workload,
      state,
      capabilities,
      ...assessedClaims,
      extensions: free,
    },
  ),
};
