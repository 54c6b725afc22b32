import type { Contract } from '../../contract/model';
import { renderMermaid, type ContractGraph } from '../../graph';
import { code, prose } from '../markdown/escape';
import { Rows } from '../markdown/Rows';
import { describeChoice } from '../sentences/dependencySentences';

/** @param graph - To draw in place of the direct dependencies. @internal */
export function dependenciesSection(
  contract: Contract,
  graph: ContractGraph | undefined,
): string[] {
  const { dependencies } = contract;
  if (dependencies.length === 0) return [];
  const rows = Rows.create('Name', 'Needed', 'Which', 'Reference');
  for (const dependency of dependencies) {
    const { name, required, ref } = dependency;
    rows.add(() => [
      code(name),
      required ? 'required' : 'optional',
      prose(describeChoice(dependency)),
      code(ref),
    ]);
  }
  const drawing = renderMermaid(graph ?? directGraph(contract)).trimEnd();
  return [
    '## Dependencies',
    `\`\`\`mermaid\n${drawing}\n\`\`\``,
    ...rows.toMarkdown(),
  ];
}

/** What the contract itself says; nothing is resolved. */
function directGraph({ service, dependencies }: Contract): ContractGraph {
  return {
    root: {
      name: service.name,
      version: service.version,
      dependencies: dependencies.map(({ name, ref, required }) => ({
        ref,
        type: 'dependency',
        required,
        node: { name, version: '', ref, dependencies: [] },
      })),
    },
    cycles: [],
    conflicts: [],
    completeness: 'complete',
    limitations: [],
  };
}
