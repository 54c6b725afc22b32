import { Header, Page, TabbedLayout } from '@backstage/core-components';
import { usePactoTranslation } from '@pacto/backstage-plugin-pacto-react';
import { ChangesView } from '../components/ContractsPage/changes';
import { FleetGraphView } from '../components/ContractsPage/graph';
import { OperationsView } from '../components/ContractsPage/operations';
import { ServicesView } from '../components/ContractsPage/services';
import { SourcesView } from '../components/ContractsPage/sources';

/** The Contracts page with the frame that the new system draws itself, and its views below the same paths. */
export function ContractsPage() {
  const { t } = usePactoTranslation();
  return (
    <Page themeId="tool">
      <Header title={t('contracts.title')} />
      <TabbedLayout>
        <TabbedLayout.Route path="/services" title={t('views.services')}>
          <ServicesView />
        </TabbedLayout.Route>
        <TabbedLayout.Route path="/graph" title={t('views.graph')}>
          <FleetGraphView />
        </TabbedLayout.Route>
        <TabbedLayout.Route path="/operations" title={t('views.operations')}>
          <OperationsView />
        </TabbedLayout.Route>
        <TabbedLayout.Route path="/changes" title={t('views.changes')}>
          <ChangesView />
        </TabbedLayout.Route>
        <TabbedLayout.Route path="/sources" title={t('views.sources')}>
          <SourcesView />
        </TabbedLayout.Route>
      </TabbedLayout>
    </Page>
  );
}
