import { quote } from '../structure/messages';
import type { Check } from './CheckContext';
import { checkExistence } from './checkExistence';
import { checkSchemaFile } from './checkSchemaFile';
import { referenceProblem } from './referenceProblem';

/** @internal */
export const checkPolicies: Check = context => {
  const { contract, findings } = context;
  for (const { documentPath, schema, ref = '' } of contract.policies) {
    if (!schema && !ref) {
      findings.add('POLICY_EMPTY', {
        path: documentPath,
        message: 'The policy has neither a schema nor a ref.',
      });
    }
    checkExistence(context, [...documentPath, 'schema'], schema);
    const message = referenceProblem(ref, contract.generation);
    if (message) {
      findings.add('INVALID_POLICY_REF', {
        path: [...documentPath, 'ref'],
        message,
      });
    }
  }
  for (const entry of contract.policies) {
    checkSchemaFile(context, entry, 'POLICY');
  }
  for (const { documentPath, target } of contract.policies) {
    if (target === undefined || target === 'contract') continue;
    findings.add('UNSUPPORTED_POLICY_TARGET', {
      path: [...documentPath, 'target'],
      message: `A policy cannot have the target ${quote(target)}.`,
    });
  }
};
