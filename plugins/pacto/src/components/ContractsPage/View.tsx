import type { ReactNode } from 'react';
import { Container } from '@backstage/ui';

/** A view below the header that the new frontend system draws; the landmark is left to the page. */
export function View({ children }: { children: ReactNode }) {
  return (
    <main>
      <Container my="4">{children}</Container>
    </main>
  );
}
