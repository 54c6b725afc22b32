import { Text } from '@backstage/ui';
import {
  loadErrorKind,
  useInterfaceItem,
  usePactoTranslation,
  type InterfaceKey,
} from '@pacto/backstage-plugin-pacto-react';
import { LoadedContent } from '../../Section';
import { ItemTable } from './ItemTable';

export interface LinkedItemProps {
  interfaceKey: InterfaceKey;
  itemKey: string;
}

/** The item that the address names, while it is not among those that are listed. */
export function LinkedItem({ interfaceKey, itemKey }: LinkedItemProps) {
  const { t } = usePactoTranslation();
  const loaded = useInterfaceItem({ ...interfaceKey, itemKey });
  if (loaded.error && loadErrorKind(loaded.error) === 'notFound') {
    return (
      <Text as="p" color="secondary" role="status">
        {t('interfaces.linkedGone')}
      </Text>
    );
  }
  return (
    <LoadedContent loaded={loaded} lines={2}>
      {({ item }) => (
        <ItemTable
          interfaceKey={interfaceKey}
          label={t('interfaces.linked')}
          items={[item]}
          openKey={itemKey}
        />
      )}
    </LoadedContent>
  );
}
