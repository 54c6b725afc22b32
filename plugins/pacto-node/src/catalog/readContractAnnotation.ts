import { PACTO_CONTRACT_ANNOTATION } from '@pacto/backstage-plugin-pacto-common';
import { parseReference } from '@pacto/core';

/**
 * What `pacto.dev/contract` says: the repository, or why there is none.
 *
 * @public
 */
export type ContractAnnotation =
  | { repository: string; reason?: undefined }
  | { repository?: undefined; reason: string };

/**
 * Reads the value of the annotation `pacto.dev/contract`. A tag or digest in it is allowed and has no meaning:
 * an entity stands for the whole line of contracts. Never throws.
 *
 * @public
 */
export function readContractAnnotation(text: string): ContractAnnotation {
  const advice = 'write it as oci://host/path.';
  try {
    const reference = parseReference(text);
    return reference.kind === 'oci'
      ? { repository: reference.repository }
      : {
          reason: `${PACTO_CONTRACT_ANNOTATION}: "${text}" is a local path; ${advice}`,
        };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return {
      reason: `${PACTO_CONTRACT_ANNOTATION}: ${why.replace(
        /\.$/,
        '',
      )}; ${advice}`,
    };
  }
}
