import type { FindingLayer, Severity } from '../finding';

/** Layer, severity and path of what the example of each rule shows, from the validation sheet, §2 to §5. */
export const expectedFindings: Record<
  string,
  readonly [FindingLayer, Severity, string]
> = {
  MISSING_CONTRACT: ['bundle', 'error', 'pacto.yaml'],
  YAML_PARSE_ERROR: ['parse', 'error', ''],
  PARSE_ERROR: ['parse', 'error', ''],
  UNSUPPORTED_PACTO_VERSION: ['structural', 'error', 'pactoVersion'],
  SCHEMA_VIOLATION: ['structural', 'error', 'scaling'],
  INVALID_SEMVER: ['crossfield', 'error', 'service.version'],
  DUPLICATE_INTERFACE_NAME: ['crossfield', 'error', 'interfaces[1].name'],
  DUPLICATE_CONFIGURATION_NAME: [
    'crossfield',
    'error',
    'configurations[1].name',
  ],
  DUPLICATE_POLICY_NAME: ['crossfield', 'error', 'policies[1].name'],
  DUPLICATE_DEPENDENCY_NAME: ['crossfield', 'error', 'dependencies[1].name'],
  INVALID_IMAGE_REF: ['crossfield', 'error', 'service.image.ref'],
  INVALID_CHART_REF: ['crossfield', 'error', 'service.chart.ref'],
  INVALID_CHART_VERSION: ['crossfield', 'error', 'service.chart.version'],
  PORT_REQUIRED: ['crossfield', 'error', 'interfaces[0].port'],
  PORT_IGNORED: ['crossfield', 'warning', 'interfaces[0].port'],
  CONTRACT_REQUIRED: ['crossfield', 'error', 'interfaces[0].contract'],
  INVALID_INTERFACE_TYPE: ['crossfield', 'error', 'interfaces[0].type'],
  INTERFACE_REF_REQUIRED: ['crossfield', 'error', 'interfaces[0].ref'],
  INVALID_CONTRACT_FILE: ['crossfield', 'error', 'interfaces[0].contract'],
  INVALID_INTERFACE_SPEC: ['crossfield', 'error', 'interfaces[0].ref'],
  HEALTH_INTERFACE_NOT_FOUND: [
    'crossfield',
    'error',
    'runtime.health.interface',
  ],
  HEALTH_INTERFACE_INVALID: ['crossfield', 'error', 'runtime.health.interface'],
  HEALTH_PATH_REQUIRED: ['crossfield', 'error', 'runtime.health.path'],
  HEALTH_PATH_IGNORED: ['crossfield', 'warning', 'runtime.health.path'],
  METRICS_INTERFACE_NOT_FOUND: [
    'crossfield',
    'error',
    'runtime.metrics.interface',
  ],
  METRICS_INTERFACE_INVALID: [
    'crossfield',
    'error',
    'runtime.metrics.interface',
  ],
  METRICS_PATH_REQUIRED: ['crossfield', 'error', 'runtime.metrics.path'],
  METRICS_PATH_IGNORED: ['crossfield', 'warning', 'runtime.metrics.path'],
  FILE_NOT_FOUND: ['crossfield', 'error', 'configurations[0].schema'],
  INVALID_CONFIG_JSON: ['crossfield', 'error', 'configurations[0].schema'],
  INVALID_CONFIG_SCHEMA: ['crossfield', 'error', 'configurations[0].schema'],
  INVALID_CONFIG_REF: ['crossfield', 'error', 'configurations[0].ref'],
  VALUES_WITHOUT_SCHEMA: ['crossfield', 'error', 'configurations[0].values'],
  CONFIG_VALUES_VALIDATION_FAILED: [
    'crossfield',
    'error',
    'configurations[0].values',
  ],
  POLICY_EMPTY: ['crossfield', 'error', 'policy'],
  INVALID_POLICY_JSON: ['crossfield', 'error', 'policies[0].schema'],
  INVALID_POLICY_SCHEMA: ['crossfield', 'error', 'policies[0].schema'],
  INVALID_POLICY_REF: ['crossfield', 'error', 'policies[0].ref'],
  UNSUPPORTED_POLICY_TARGET: ['crossfield', 'error', 'policies[0].target'],
  INVALID_OCI_REF: ['crossfield', 'error', 'dependencies[0].ref'],
  TAG_NOT_DIGEST: ['crossfield', 'warning', 'dependencies[0].ref'],
  EMPTY_COMPATIBILITY: ['crossfield', 'error', 'dependencies[0].compatibility'],
  INVALID_COMPATIBILITY: [
    'crossfield',
    'error',
    'dependencies[0].compatibility',
  ],
  SCALING_MIN_EXCEEDS_MAX: ['crossfield', 'error', 'scaling'],
  JOB_SCALING_NOT_ALLOWED: ['crossfield', 'error', 'scaling'],
  STATELESS_PERSISTENT_CONFLICT: [
    'crossfield',
    'error',
    'runtime.state.persistence.durability',
  ],
  UPGRADE_STRATEGY_STATE_MISMATCH: [
    'semantic',
    'warning',
    'runtime.lifecycle.upgradeStrategy',
  ],
  CAPABILITY_INTERFACE_UNKNOWN: [
    'crossfield',
    'error',
    'capabilities[0].binding.interface',
  ],
  CAPABILITY_PATH_INVALID: [
    'crossfield',
    'error',
    'capabilities[0].binding.path',
  ],
  INVALID_CAPABILITY_TYPE: ['crossfield', 'error', 'capabilities[0].type'],
  CAPABILITY_REF_REQUIRED: ['crossfield', 'error', 'capabilities[0].ref'],
  CAPABILITY_REF_INVALID: ['crossfield', 'error', 'capabilities[0].ref'],
  DUPLICATE_CAPABILITY: ['crossfield', 'error', 'capabilities[1].type'],
  INVALID_READINESS_EXPIRES: ['crossfield', 'error', 'readiness.expires'],
  INVALID_READINESS_REVISION: [
    'crossfield',
    'error',
    'readiness.history[0].date',
  ],
  DUPLICATE_READINESS_ID: ['crossfield', 'error', 'readiness.claims[1].id'],
  EMPTY_READINESS_EVIDENCE: [
    'crossfield',
    'error',
    'readiness.claims[0].evidence',
  ],
  EMPTY_READINESS_DESCRIPTION: [
    'crossfield',
    'error',
    'readiness.claims[0].description',
  ],
  POLICY_VIOLATION: ['policy', 'error', ''],
  POLICY_ENFORCEMENT_ERROR: ['policy', 'error', ''],
  POLICY_REF_UNRESOLVED: ['policy', 'error', 'policies[0].ref'],
  POLICY_REF_CYCLE: ['policy', 'error', 'policies[0].ref'],
  POLICY_REF_NOT_ENFORCED: ['policy', 'warning', 'policies[0].ref'],
};

/** No text of an author leads to them; they have a test of their own. */
export const withoutExample = ['SCHEMA_ERROR'];

/** What an example cannot help to show as well. */
export const companions: Record<string, string> = {
  PARSE_ERROR: 'SCHEMA_VIOLATION',
};
