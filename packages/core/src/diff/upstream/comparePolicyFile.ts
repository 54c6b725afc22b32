import type { ContractSide } from '../contract/ContractSide';
import type { FileRunner } from '../files/FileRunner';
import type { SchemaPair } from '../contract/SchemaPair';
import type { UpstreamChanges } from './UpstreamChanges';

/** Where others look for a policy. Source: contract format, §5. */
const POLICY_FILE = 'policy/schema.json';

/** Only when neither contract declares policies. Source: diff sheet, §3. @internal */
export function comparePolicyFile(
  old: ContractSide,
  next: ContractSide,
  context: {
    all: UpstreamChanges;
    files: FileRunner;
    compare(pair: SchemaPair): void;
  },
): void {
  const declared = [old, next].some(
    ({ contract }) => contract.policies.length > 0,
  );
  if (declared) return;
  const { isOld, isNew } = context.files.stateOf({
    oldPath: POLICY_FILE,
    newPath: POLICY_FILE,
  });
  if (isOld && isNew) {
    context.compare({ name: '', old: POLICY_FILE, next: POLICY_FILE });
    return;
  }
  context.all.about({ kind: 'policy', file: POLICY_FILE }).field(POLICY_FILE, {
    old: isOld ? POLICY_FILE : undefined,
    next: isNew ? POLICY_FILE : undefined,
  });
}
