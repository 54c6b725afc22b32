import type { Contract } from '../../contract/model';
import { code } from '../markdown/escape';
import { Rows } from '../markdown/Rows';

/** @internal */
export function policiesSection({ policies }: Contract): string[] {
  const rows = Rows.create('Name', 'From');
  for (const { name, ref, schema } of policies) {
    rows.add(() => [code(name), code(ref ?? schema ?? '')]);
  }
  return rows.count > 0 ? ['## Policies', ...rows.toMarkdown()] : [];
}
