import { Flex, Skeleton } from '@backstage/ui';
import { usePactoTranslation } from '@pacto/backstage-plugin-pacto-react';

/** The shape of the tab: the facts line, a sentence, two sections. */
export function ContractSkeleton() {
  const { t } = usePactoTranslation();
  return (
    <Flex
      direction="column"
      gap="5"
      role="status"
      aria-label={t('contract.loading')}
    >
      <Skeleton width="100%" height={48} />
      <Skeleton width="60%" height={20} />
      <Skeleton width="20%" height={24} />
      <Skeleton width="100%" height={120} />
      <Skeleton width="20%" height={24} />
      <Skeleton width="100%" height={200} />
    </Flex>
  );
}
