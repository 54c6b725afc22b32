import { Text } from '@backstage/ui';
import type { OutlineItem } from '@pacto/backstage-plugin-pacto-common';
import {
  LimitationsBanner,
  useInterfaceItem,
  usePactoTranslation,
  type InterfaceKey,
} from '@pacto/backstage-plugin-pacto-react';
import { LoadedContent } from '../../Section';
import { FileLine } from '../origin';
import { ItemPartView } from './ItemPartView';
import styles from './interfaces.module.css';

export interface ItemDetailsProps {
  interfaceKey: InterfaceKey;
  item: OutlineItem;
}

/** Parameters, bodies and fields of one item. */
export function ItemDetails({ interfaceKey, item }: ItemDetailsProps) {
  const { t } = usePactoTranslation();
  const loaded = useInterfaceItem({ ...interfaceKey, itemKey: item.key });
  return (
    <div className={styles.item}>
      <LoadedContent loaded={loaded} lines={4}>
        {answer => (
          <>
            <LimitationsBanner answer={answer} />
            {answer.description && (
              <p className={styles.description}>
                <bdi>{answer.description}</bdi>
              </p>
            )}
            {answer.parts.length === 0 && (
              <Text color="secondary">{t('interfaces.noParts')}</Text>
            )}
            {answer.parts.map(part => (
              <ItemPartView key={part.id} part={part} />
            ))}
          </>
        )}
      </LoadedContent>
      <FileLine path={item.file} line={item.line} />
    </div>
  );
}
