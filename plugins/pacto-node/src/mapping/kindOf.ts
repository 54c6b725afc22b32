import picomatch from 'picomatch';
import type { MappingRule } from './readMappingRules';
import { metadataValue } from './metadata';
import type { Contract } from './types';

/** @internal */
export interface EntityKind {
  kind: 'Component' | 'Resource';
  type: string;
}

/** Values of `metadata.kind` with which a contract says that it is no running service. */
const RESOURCE_KINDS = ['infrastructure', 'configuration', 'policy'];

const WORKLOAD_TYPES = {
  service: 'service',
  job: 'job',
  scheduled: 'cron-job',
} as const;

/**
 * Kind and type of the entity of a contract: by the first configured rule that fits, else by what the contract says
 * of itself in `metadata.kind`, else by its shape (see the mapping table in the README).
 *
 * @internal
 */
export function kindOf(
  repository: string,
  contract: Contract | undefined,
  rules: readonly MappingRule[],
): EntityKind {
  const rule = rules.find(({ match }) => matches(match, repository, contract));
  if (rule) return { kind: rule.kind, type: rule.type };
  if (!contract) return { kind: 'Component', type: 'unknown' };

  const declared = metadataValue(contract.metadata, 'kind')?.toLowerCase();
  if (declared && RESOURCE_KINDS.includes(declared)) {
    return { kind: 'Resource', type: declared };
  }
  const byShape = resourceByShape(contract);
  if (byShape) return { kind: 'Resource', type: byShape };
  if (contract.workload) {
    return { kind: 'Component', type: WORKLOAD_TYPES[contract.workload] };
  }
  return {
    kind: 'Component',
    type: contract.interfaces.length > 0 ? 'service' : 'unknown',
  };
}

function resourceByShape(contract: Contract): string | undefined {
  if (contract.interfaces.length > 0 || contract.dependencies.length > 0) {
    return undefined;
  }
  if (!contract.workload) {
    if (contract.policies.some(policy => policy.schema)) return 'policy';
    if (contract.configurations.some(config => config.schema)) {
      return 'configuration';
    }
  }
  return contract.state && contract.state.type !== 'stateless'
    ? 'infrastructure'
    : undefined;
}

function matches(
  match: MappingRule['match'],
  repository: string,
  contract: Contract | undefined,
): boolean {
  const globs: [string | undefined, string | undefined][] = [
    [match.repository, repository],
    [match.name, contract?.service.name],
    [match.workload, contract?.workload],
    ...Object.entries(match.metadata ?? {}).map(
      ([key, glob]): [string, string | undefined] => [
        glob,
        metadataValue(contract?.metadata, key),
      ],
    ),
  ];
  const hasInterfaces = (contract?.interfaces.length ?? 0) > 0;
  return (
    (match.hasInterfaces ?? hasInterfaces) === hasInterfaces &&
    globs.every(
      ([glob, value]) =>
        glob === undefined || (value !== undefined && fitsGlob(value, glob)),
    )
  );
}

/** By glob, as many as the configuration has: compiling takes several times as long as matching. */
const matchers = new Map<string, picomatch.Matcher>();

function fitsGlob(value: string, glob: string): boolean {
  const matcher = matchers.get(glob) ?? picomatch(glob, { dot: true });
  matchers.set(glob, matcher);
  return matcher(value);
}
