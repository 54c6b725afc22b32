import { Flex, Skeleton } from '@backstage/ui';
import { usePactoTranslation } from '@pacto/backstage-plugin-pacto-react';

/** The shape of the tab: the answer, the filters, the graph. */
export function DependenciesSkeleton() {
  const { t } = usePactoTranslation();
  return (
    <Flex
      direction="column"
      gap="4"
      role="status"
      aria-label={t('graph.loading')}
    >
      <Skeleton width="60%" height={24} />
      <Skeleton width="80%" height={32} />
      <Skeleton width="100%" height={480} />
    </Flex>
  );
}
