import type { ReactNode } from 'react';
import { Skeleton, Text } from '@backstage/ui';

/** The answer of a view in a line, above its filters; before it is there, the place for it. */
export function AnswerText({ children }: { children: ReactNode }) {
  return (
    <Text as="p" variant="title-x-small" role="status">
      {children ?? <Skeleton height={24} width="16rem" />}
    </Text>
  );
}
