import { memo } from 'react';
import { useNavigate } from 'react-router-dom';
import { RiArrowRightSLine } from '@remixicon/react';
import { Badge } from '@backstage/ui';
import type { OutlineItem } from '@pacto/backstage-plugin-pacto-common';
import {
  usePactoTranslation,
  type InterfaceKey,
} from '@pacto/backstage-plugin-pacto-react';
import { useQueryHref } from '../../../hooks/useQueryHref';
import { FileLine } from '../origin';
import { writeItemAddress } from './itemAddress';
import { ItemDetails } from './ItemDetails';
import styles from './interfaces.module.css';

export interface ItemRowProps {
  interfaceKey: InterfaceKey;
  item: OutlineItem;
  hasGroups: boolean;
  isOpen: boolean;
}

/** One item in one line, and below it, opened, all there is to it. */
function Row({ interfaceKey, item, hasGroups, isOpen }: ItemRowProps) {
  const { t } = usePactoTranslation();
  const navigate = useNavigate();
  const href = useQueryHref();
  const { key, kind, name, method, summary, group, deprecated, depth } = item;
  const { interfaceName } = interfaceKey;
  const toggle = () =>
    navigate(
      href({
        params: {
          operation: isOpen
            ? undefined
            : writeItemAddress({ interfaceName, itemKey: key }),
        },
      }),
    );
  return (
    <>
      <tr data-open={isOpen || undefined}>
        <th scope="row" data-depth={depth}>
          <button
            type="button"
            className={styles.toggle}
            aria-expanded={isOpen}
            onClick={toggle}
          >
            <RiArrowRightSLine
              size={16}
              className={styles.arrow}
              aria-hidden="true"
            />
            <span className={styles.itemName}>
              <span className={styles.method}>
                <bdi>{method ?? t(`interfaces.kind.${kind}`)}</bdi>
              </span>{' '}
              <bdi>{name}</bdi>
            </span>
          </button>
        </th>
        <td>
          {deprecated && (
            <>
              <Badge size="small">{t('interfaces.deprecated')}</Badge>{' '}
            </>
          )}
          <bdi>{summary}</bdi>
        </td>
        {hasGroups && (
          <td>
            <bdi>{group}</bdi>
          </td>
        )}
        <td className={styles.line}>
          {item.line !== undefined && (
            <FileLine path={item.file} line={item.line} short />
          )}
        </td>
      </tr>
      {isOpen && (
        <tr>
          <td colSpan={hasGroups ? 4 : 3} className={styles.details}>
            <ItemDetails interfaceKey={interfaceKey} item={item} />
          </td>
        </tr>
      )}
    </>
  );
}

/** Of thousands only those that changed are drawn again. */
export const ItemRow = memo(
  Row,
  (before, after) =>
    before.item === after.item &&
    before.isOpen === after.isOpen &&
    before.hasGroups === after.hasGroups,
);
