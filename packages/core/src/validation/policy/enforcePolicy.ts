import type { DocumentPath, Policy } from '../../contract/model';
import { counted } from '../../counted';
import type { Finding } from '../finding';
import type { PolicyResult } from '../Validation';
import type { PolicyContext } from './checkPolicyLayer';
import type { PolicySchema } from './PolicySource';

/**
 * Applies one schema to the document. One `POLICY_VIOLATION` per leaf, sorted by message.
 *
 * @internal
 */
export function enforcePolicy(
  { document, findings, limitations }: PolicyContext,
  policy: Policy,
  { origin, schema }: PolicySchema,
): Pick<PolicyResult, 'state' | 'findings'> {
  const outcome = schema.run(document, 'the contract');
  if (outcome.state !== 'done') {
    const isCut = outcome.state === 'unknown';
    if (isCut) limitations.push(outcome.limitation);
    const reason = isCut ? ' to its end' : `: ${outcome.reason}`;
    const finding = findings.add('POLICY_ENFORCEMENT_ERROR', {
      path: [],
      at: policy.documentPath,
      message: `${origin} could not be applied${reason}.`,
    });
    return { state: 'unknown', findings: finding ? [finding] : [] };
  }
  const violations: { at: DocumentPath; message: string }[] = outcome.leaves
    .map(leaf => ({ at: leaf.path, message: `${origin}: ${leaf.message}` }))
    .sort((a, b) =>
      a.message < b.message ? -1 : Number(a.message > b.message),
    );
  if (outcome.more > 0) {
    const more = counted(outcome.more, 'more violation');
    const message = `${origin}: ${more} not listed.`;
    violations.push({ at: policy.documentPath, message });
  }
  const made = violations.flatMap<Finding>(
    violation =>
      findings.add('POLICY_VIOLATION', { path: [], ...violation }) ?? [],
  );
  return {
    state: violations.length > 0 ? 'violated' : 'satisfied',
    findings: made,
  };
}
