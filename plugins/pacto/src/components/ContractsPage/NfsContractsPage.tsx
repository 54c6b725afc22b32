import { Container } from '@backstage/ui';
import { ContractsContent } from './ContractsContent';

/** The Contracts page below the header that the new frontend system draws. */
export function NfsContractsPage() {
  return (
    <Container my="4">
      <ContractsContent />
    </Container>
  );
}
