import type { DocumentPath } from '../../contract/model';
import { quote } from '../structure/messages';
import type { Check } from './CheckContext';

/** @internal */
export const checkNames: Check = ({ contract, root, findings }) => {
  // Not those of the model, which leaves out what has an unknown type.
  const interfaces = root.list('interfaces').map(entry => ({
    name: entry.text('name') ?? '',
    documentPath: entry.path,
  }));
  const lists: [string, { name: string; documentPath: DocumentPath }[]][] = [
    ['DUPLICATE_INTERFACE_NAME', interfaces],
    ['DUPLICATE_CONFIGURATION_NAME', contract.configurations],
    ['DUPLICATE_POLICY_NAME', contract.policies],
    ['DUPLICATE_DEPENDENCY_NAME', contract.dependencies],
  ];
  for (const [code, entries] of lists) {
    const seen = new Set<string>();
    for (const { name, documentPath } of entries) {
      if (seen.has(name)) {
        findings.add(code, {
          path: [...documentPath, 'name'],
          message: `The name ${quote(name)} is used above.`,
        });
      }
      seen.add(name);
    }
  }
};
