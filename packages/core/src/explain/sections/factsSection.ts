import type { Contract } from '../../contract/model';
import { ownerLabel } from '../../contract/owner';
import { code, prose } from '../markdown/escape';
import { Rows } from '../markdown/Rows';

/** @internal */
export function factsSection({
  service,
  pactoVersion,
  workload,
}: Contract): string[] {
  const { name, version, owner, image, chart } = service;
  const rows = Rows.create('Fact', 'Value');
  const add = (fact: string, value: string | undefined) => {
    if (value !== undefined) rows.add(() => [fact, value]);
  };
  const label = ownerLabel(owner);
  add('Version', code(version));
  add('Owner', label === undefined ? 'none' : prose(label));
  for (const { type, value, purpose } of owner?.contacts ?? []) {
    const use = purpose === undefined ? '' : ` (${prose(purpose)})`;
    add('Contact', `${prose(type)}: ${code(value)}${use}`);
  }
  add('Workload', workload);
  add('Image', image && code(image.ref));
  add('Chart', chart && `${code(chart.ref)} ${code(chart.version ?? '')}`);
  add('Contract format', code(pactoVersion));
  return [`# ${prose(`${name} ${version}`)}`, ...rows.toMarkdown()];
}
