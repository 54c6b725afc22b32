import type { ContractItem } from './contractItem';
import type { Finding } from './types';

/** Sentences about the contract itself on one entity; the Contract tab has all of them. */
const MAX_REASONS = 3;

/**
 * Why a contract is not valid, or could not be read at all, in sentences for the entity.
 *
 * @internal
 */
export function contractFindings(item: ContractItem): Finding[] {
  const reasons = (item.findings ?? []).filter(
    finding => finding.severity === 'error',
  );
  if (item.contract && item.status === 'valid' && reasons.length === 0) {
    return [];
  }
  const texts = reasons
    .slice(0, MAX_REASONS)
    .map(({ message, remedy }) =>
      [sentence(message), ...(remedy ? [sentence(remedy)] : [])].join(' '),
    );
  if (reasons.length > MAX_REASONS) {
    texts.push(
      `${reasons.length - MAX_REASONS} more errors are on the Contract tab.`,
    );
  }
  if (!item.contract) {
    texts.unshift(
      'No version of this contract could be read yet; see the source page.',
    );
  } else if (texts.length === 0) {
    texts.push(
      item.status === 'invalid'
        ? 'The newest version is not valid; see the Contract tab.'
        : 'The newest version could not be checked; see the source page.',
    );
  }
  return texts.map(text => ({ about: 'contract', text }));
}

function sentence(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return /[.!?]$/.test(line) ? line : `${line}.`;
}
