import type { InterfaceAnswer } from '@pacto/backstage-plugin-pacto-common';
import { usePactoTranslation } from '@pacto/backstage-plugin-pacto-react';

const kinds = [
  'operation',
  'channel',
  'message',
  'service',
  'method',
  'type',
  'enum',
] as const;

/** How many operations, messages and types there are, in words. */
export function useCounts(): (counts: InterfaceAnswer['counts']) => string {
  const { t } = usePactoTranslation();
  return counts =>
    kinds
      .flatMap(kind => {
        const count = counts.find(item => item.kind === kind)?.count ?? 0;
        return count > 0 ? [t(`interfaces.count.${kind}`, { count })] : [];
      })
      .join(' · ');
}
