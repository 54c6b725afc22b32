import type { DocumentPath } from '../../contract/model';
import { quote } from '../structure/messages';
import type { Check, CheckContext } from './CheckContext';
import { isCalendarDate } from './isCalendarDate';

const isBlank = (text: string) => text.trim() === '';

/** @internal */
export const checkReadiness: Check = context => {
  const { contract, findings } = context;
  const { readiness } = contract;
  if (!readiness) return;
  if (contract.generation !== '1.1') {
    checkExpiry(context, ['readiness', 'expires'], readiness.expires);
  }
  checkHistory(context);
  const seen = new Set<string>();
  for (const claim of readiness.claims) {
    const { documentPath, id, evidence, description } = claim;
    const add = (code: string, field: string, message: string) =>
      findings.add(code, { path: [...documentPath, field], message });
    if (seen.has(id)) {
      add('DUPLICATE_READINESS_ID', 'id', `The id ${quote(id)} is used above.`);
    }
    seen.add(id);
    if (isBlank(evidence)) {
      add('EMPTY_READINESS_EVIDENCE', 'evidence', 'There is no evidence.');
    }
    if (description && isBlank(description)) {
      add(
        'EMPTY_READINESS_DESCRIPTION',
        'description',
        'The description is only blanks.',
      );
    }
    if (contract.generation === '1.1') {
      checkExpiry(context, [...documentPath, 'expires'], claim.expires);
    }
  }
};

function checkExpiry(
  { findings }: CheckContext,
  path: DocumentPath,
  expires = '',
) {
  if (isCalendarDate(expires)) return;
  findings.add('INVALID_READINESS_EXPIRES', {
    path,
    message: `${quote(expires)} is not a date.`,
  });
}

function checkHistory({ contract, findings }: CheckContext) {
  for (const [index, entry] of (contract.readiness?.history ?? []).entries()) {
    const add = (field: string, message: string) =>
      findings.add('INVALID_READINESS_REVISION', {
        path: ['readiness', 'history', index, field],
        message,
      });
    if (!isCalendarDate(entry.date)) {
      add('date', `${quote(entry.date)} is not a date.`);
    }
    for (const field of ['version', 'author', 'description'] as const) {
      if (isBlank(entry[field])) add(field, `The ${field} is empty.`);
    }
  }
}
