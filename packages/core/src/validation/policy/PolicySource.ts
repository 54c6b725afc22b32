import type { AuthoredSchema } from '../jsonschema/AuthoredSchema';
import { quote } from '../structure/messages';

/** Where a policy entry stands, as messages name it: `policies["own"]`, of 1.0-d `policies[0]`. @internal */
export const entryName = (
  policy: { name: string },
  index: number,
  hasNames: boolean,
): string =>
  hasNames ? `policies[${quote(policy.name)}]` : `policies[${index}]`;

/** A schema to enforce. @internal */
export interface PolicySchema {
  origin: string;
  schema: AuthoredSchema;
}

/** Why an entry cannot be enforced. @internal */
export interface PolicyProblem {
  code:
    | 'POLICY_REF_UNRESOLVED'
    | 'POLICY_REF_CYCLE'
    | 'POLICY_ENFORCEMENT_ERROR';
  message: string;
}

/** What one entry of the contract comes down to. @internal */
export interface ResolvedPolicy {
  origin: string;
  schemas: PolicySchema[];
  problems: PolicyProblem[];
  /** Something is not enforced though nothing is wrong by upstream's rules: a sentence each. */
  gaps: string[];
}
