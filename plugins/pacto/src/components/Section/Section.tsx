import type { ReactNode } from 'react';
import { Text } from '@backstage/ui';
import { PartBoundary } from '../PartBoundary';
import styles from './Section.module.css';

export interface SectionProps {
  /** Also the place in the address. */
  id: string;
  title: string;
  count?: number;
  children: ReactNode;
}

/** One part of a page, with a heading that the address can point to. */
export function Section({ id, title, count, children }: SectionProps) {
  const headingId = `${id}-heading`;
  return (
    <section
      id={id}
      className={styles.section}
      aria-labelledby={headingId}
      tabIndex={-1}
    >
      <Text as="h2" variant="title-x-small" id={headingId}>
        {title}{' '}
        {count !== undefined && <span className={styles.count}>{count}</span>}
      </Text>
      <PartBoundary>{children}</PartBoundary>
    </section>
  );
}
