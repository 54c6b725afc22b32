import { FindingList } from '@pacto/backstage-plugin-pacto-react';
import { useQueryHref } from '../../hooks/useQueryHref';
import { SectionStateNote } from '../Section';
import type { ContractSection } from './listSections';
import type { RevisionView } from './RevisionView';

export interface SectionContentProps {
  section: ContractSection;
  view: RevisionView;
}

/** What was found about a part of the contract, and then the part, or why there is none. */
export function SectionContent({ section, view }: SectionContentProps) {
  const href = useQueryHref();
  const { findings, state, Content } = section;
  return (
    <>
      {findings.length > 0 && (
        <FindingList
          findings={findings}
          lineHref={line => href({ hash: `L${line}` })}
        />
      )}
      {state.kind === 'present' ? (
        <Content view={view} />
      ) : (
        <SectionStateNote state={state} />
      )}
    </>
  );
}
