import type { Limitation } from '@pacto/core';

/** What a search over operations may have missed. @internal */
export function operationGaps({
  pending,
  omitted,
}: {
  pending: number;
  omitted: number;
}): Limitation[] {
  const limitations: Limitation[] = [];
  if (pending > 0) {
    limitations.push({
      code: 'NOT_LISTED_YET',
      message: `The operations of ${services(pending)} are not listed yet`,
    });
  }
  if (omitted > 0) {
    limitations.push({
      code: 'PARTIALLY_LISTED',
      message: `Of ${services(
        omitted,
      )}, a definition cannot be read, or has more operations than are listed`,
    });
  }
  return limitations;
}

function services(count: number): string {
  return count === 1 ? '1 service' : `${count} services`;
}
