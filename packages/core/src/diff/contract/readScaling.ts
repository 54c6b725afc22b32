import type { ContractSide } from './ContractSide';

/**
 * The scaling as upstream shows it; a bound that is not written counts as 0. Source: diff sheet, §1.
 *
 * @internal
 */
export function readScaling({ root }: ContractSide) {
  const scaling = root.map('scaling');
  if (!scaling) return undefined;
  const number = (key: string) => String(scaling.number(key) ?? 0);
  if (scaling.number('replicas') !== undefined) {
    const replicas = number('replicas');
    return { isFixed: true, replicas, text: `replicas=${replicas}` };
  }
  const min = number('min');
  const max = number('max');
  return { isFixed: false, min, max, text: `min=${min} max=${max}` };
}
