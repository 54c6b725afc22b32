import type { BundleTree } from '../../bundle';
import type { Contract } from '../../contract/model';
import type { WorkBudget } from '../../work';
import { describeDefinition } from '../definitions/describeDefinition';
import { code, prose } from '../markdown/escape';
import { andMore, Rows } from '../markdown/Rows';
import { INTERFACE_KINDS } from '../sentences/interfaceSentences';

/** Interfaces shown in detail. */
const MOST = 50;

/** @internal */
export function interfacesSection(
  { interfaces }: Contract,
  bundle: BundleTree,
  budget: WorkBudget,
): string[] {
  if (interfaces.length === 0) return [];
  const rows = Rows.create('Name', 'Kind', 'For', 'Port', 'Defined in');
  for (const { name, type, visibility, port, file } of interfaces) {
    rows.add(() => [
      code(name),
      INTERFACE_KINDS[type],
      visibility === 'public' ? 'everybody' : 'inside',
      port === undefined ? '–' : String(port),
      code(file ?? ''),
    ]);
  }
  const seen = new Map<string, string>();
  const details = interfaces.slice(0, MOST).flatMap(entry => {
    const { name, type, file } = entry;
    if (file === undefined) return [];
    const heading = `### ${prose(name)}`;
    const key = `${type} ${file}`;
    const first = seen.get(key);
    if (first !== undefined) return [heading, `Defined as ${code(first)} is.`];
    seen.set(key, name);
    return [heading, ...describeDefinition(bundle, entry, budget)];
  });
  return [
    '## Interfaces',
    ...rows.toMarkdown(),
    ...details,
    ...andMore(interfaces.length - MOST),
  ];
}
