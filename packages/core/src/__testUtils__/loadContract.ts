import type { Contract } from '../contract/model';
import { readContract } from '../contract/readContract';

/**
 * A contract from its fields; the version and the service are filled in. It need not be valid, only load.
 *
 * @throws Error when it does not load.
 */
export function loadContract(
  fields: Record<string, unknown>,
  pactoVersion = '2.0',
): Contract {
  const text = JSON.stringify({
    pactoVersion,
    service: { name: 'orchard', version: '1.0.0' },
    ...fields,
  });
  const { contract, findings } = readContract(text);
  if (!contract) throw new Error(findings[0]?.message);
  return contract;
}
