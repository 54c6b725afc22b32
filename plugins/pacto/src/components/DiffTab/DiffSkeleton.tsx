import { useEffect, useState } from 'react';
import { Flex, Skeleton, Text } from '@backstage/ui';
import { usePactoTranslation } from '@pacto/backstage-plugin-pacto-react';

/** Milliseconds after which one wonders whether anything happens. */
const PATIENCE = 4_000;

/** The shape of the tab: the answer, the filters, a part with some changes. A long comparison says that it goes on. */
export function DiffSkeleton() {
  const { t } = usePactoTranslation();
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), PATIENCE);
    return () => clearTimeout(timer);
  }, []);
  return (
    <Flex direction="column" gap="4">
      <div role="status">
        <Text color="secondary">
          {t(isLong ? 'diff.loadingLong' : 'diff.loading')}
        </Text>
      </div>
      <Skeleton width="60%" height={24} />
      <Skeleton width="40%" height={20} />
      <Skeleton width="50%" height={32} />
      <Skeleton width="20%" height={24} />
      <Skeleton width="100%" height={160} />
    </Flex>
  );
}
