import type { ItemField } from '../ItemDescription';

/** Characters of a field. @internal */
export function lengthOf(field: ItemField): number {
  const { name, type, description = '', constraints = [], values = [] } = field;
  const texts = [name, type, description, ...constraints, ...values];
  return texts.reduce((sum, text) => sum + text.length, 0);
}
