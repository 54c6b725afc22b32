import type { Dependency, Generation } from '../../contract/model';
import { InvalidRangeError, VersionRange } from '../../contract/version';
import { quote } from '../structure/messages';
import type { Check, CheckContext } from './CheckContext';
import { ociReference } from './referenceProblem';

/** @internal */
export const checkDependencies: Check = ({ contract, findings }) => {
  for (const dependency of contract.dependencies) {
    // What follows a bad reference is not looked at.
    if (checkReference(dependency, contract.generation, findings)) {
      checkRange(dependency, findings);
    }
  }
};

function checkReference(
  { documentPath, ref }: Dependency,
  generation: Generation,
  findings: CheckContext['findings'],
): boolean {
  const path = [...documentPath, 'ref'];
  const reference = ociReference(ref, generation);
  if (typeof reference === 'string') {
    findings.add('INVALID_OCI_REF', { path, message: reference });
    return false;
  }
  if (reference?.tag && !reference.digest) {
    findings.add('TAG_NOT_DIGEST', {
      path,
      message: `${quote(ref)} names a tag and no digest.`,
    });
  }
  return true;
}

function checkRange(
  { documentPath, compatibility = '' }: Dependency,
  findings: CheckContext['findings'],
) {
  const path = [...documentPath, 'compatibility'];
  if (compatibility === '') {
    findings.add('EMPTY_COMPATIBILITY', {
      path,
      message: 'The range is empty.',
    });
    return;
  }
  try {
    VersionRange.parse(compatibility);
  } catch (error) {
    if (!(error instanceof InvalidRangeError)) throw error;
    findings.add('INVALID_COMPATIBILITY', { path, message: error.message });
  }
}
