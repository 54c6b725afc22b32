import { Container } from '@backstage/ui';
import { ContractsContent } from './ContractsContent';

/** The Contracts page below the header that the new frontend system draws; the landmark is left to the page. */
export function NfsContractsPage() {
  return (
    <main>
      <Container my="4">
        <ContractsContent />
      </Container>
    </main>
  );
}
