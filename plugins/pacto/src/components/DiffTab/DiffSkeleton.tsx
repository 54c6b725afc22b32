import { Flex, Skeleton } from '@backstage/ui';
import { usePactoTranslation } from '@pacto/backstage-plugin-pacto-react';

/** The shape of the tab: the answer, the filters, a part with some changes. */
export function DiffSkeleton() {
  const { t } = usePactoTranslation();
  return (
    <Flex
      direction="column"
      gap="4"
      role="status"
      aria-label={t('diff.loading')}
    >
      <Skeleton width="60%" height={24} />
      <Skeleton width="40%" height={20} />
      <Skeleton width="50%" height={32} />
      <Skeleton width="20%" height={24} />
      <Skeleton width="100%" height={160} />
    </Flex>
  );
}
