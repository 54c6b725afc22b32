import { limits } from '../../limits';
import type { SchemaFile } from '../BundleFiles';
import { quote } from '../structure/messages';
import type { PolicyProblem } from './PolicySource';

/** @internal */
export const TOO_MANY = `more than ${limits.policyReferences} policies are referred to`;

/** @internal */
export const unresolved = (origin: string, reason: string): PolicyProblem => ({
  code: 'POLICY_REF_UNRESOLVED',
  message: `${origin}: ${reason}.`,
});

/** Why the file of a policy cannot be used, as the end of a sentence. @internal */
export function describeFile(file: SchemaFile, path: string): string {
  switch (file.state) {
    case 'missing':
      return `there is no file ${quote(path)}`;
    case 'not-json':
      return `${quote(path)} is not JSON`;
    case 'invalid':
      return `${quote(path)} is not a JSON Schema: ${file.reason}`;
    default:
      return `${quote(path)} cannot be judged here`;
  }
}
