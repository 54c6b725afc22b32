import { Content, Header, Page } from '@backstage/core-components';
import { usePactoTranslation } from '@pacto/backstage-plugin-pacto-react';
import { ContractsContent } from '../components/ContractsPage';

/** The Contracts page with the frame that the new system draws itself. */
export function ContractsPage() {
  const { t } = usePactoTranslation();
  return (
    <Page themeId="tool">
      <Header title={t('contracts.title')} />
      <Content>
        <ContractsContent />
      </Content>
    </Page>
  );
}
