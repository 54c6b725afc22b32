import type { Contract, Policy } from '../../contract/model';
import type { Limitation } from '../../work';
import type { BundleFiles } from '../BundleFiles';
import type { Finding } from '../finding';
import type { FindingCollector } from '../FindingCollector';
import type { PolicyResult } from '../Validation';
import { enforcePolicy } from './enforcePolicy';
import type { PolicyResolver } from './PolicyResolver';
import { entryName, type ResolvedPolicy } from './PolicySource';

/** @internal */
export interface PolicyContext {
  contract: Contract;
  /** As written. */
  document: Record<string, unknown>;
  files: BundleFiles;
  findings: FindingCollector;
  resolver: PolicyResolver;
  limitations: Limitation[];
  /** Whether references are fetched. */
  fetches: boolean;
}

/** The name of an entry in messages. @internal */
export const originOf = (
  { generation }: Contract,
  policy: Policy,
  index: number,
): string => entryName(policy, index, generation !== '1.0-d');

const toLimitation = (gap: string): Limitation => ({
  code: 'UNRESOLVED',
  message: `partial, because a policy is not enforced: ${gap}`,
});

/** Layer 4. @returns One result per entry of the contract. @internal */
export async function checkPolicyLayer(
  context: PolicyContext,
): Promise<PolicyResult[]> {
  const { contract, resolver, files, limitations } = context;
  const resolved: ResolvedPolicy[] = [];
  for (const [index, policy] of contract.policies.entries()) {
    const origin = originOf(contract, policy, index);
    resolved.push(await resolver.resolve(policy, origin, files));
  }
  for (const { gaps } of resolved) {
    for (const gap of gaps) limitations.push(toLimitation(gap));
  }
  const isEnforced = resolved.every(({ problems }) => problems.length === 0);
  return contract.policies.map((policy, index) =>
    isEnforced
      ? enforce(context, policy, resolved[index])
      : report(context, policy, resolved[index]),
  );
}

/** Nothing is enforced when anything could not be resolved. */
function report(
  { findings }: PolicyContext,
  policy: Policy,
  { origin, problems }: ResolvedPolicy,
): PolicyResult {
  const path = [...policy.documentPath, policy.ref ? 'ref' : 'schema'];
  return {
    name: policy.name,
    origin,
    state: 'unknown',
    findings: problems.flatMap(
      ({ code, message }) => findings.add(code, { path, message }) ?? [],
    ),
  };
}

function enforce(
  context: PolicyContext,
  policy: Policy,
  resolved: ResolvedPolicy,
): PolicyResult {
  const { origin, schemas, gaps } = resolved;
  const made: Finding[] = [];
  if (policy.ref && !context.fetches) {
    const finding = context.findings.add('POLICY_REF_NOT_ENFORCED', {
      path: [...policy.documentPath, 'ref'],
      message: `${origin} is not enforced, because references are not fetched here.`,
    });
    if (finding) made.push(finding);
  }
  const states = schemas.map(source => {
    const outcome = enforcePolicy(context, policy, source);
    made.push(...outcome.findings);
    return outcome.state;
  });
  return {
    name: policy.name,
    origin,
    state: worst(states, gaps),
    findings: made,
  };
}

function worst(
  states: PolicyResult['state'][],
  gaps: string[],
): PolicyResult['state'] {
  if (states.includes('violated')) return 'violated';
  const isCertain =
    states.length > 0 && gaps.length === 0 && !states.includes('unknown');
  return isCertain ? 'satisfied' : 'unknown';
}
