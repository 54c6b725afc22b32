import { Text } from '@backstage/ui';
import type {
  InterfaceAnswer,
  OutlineItem,
} from '@pacto/backstage-plugin-pacto-common';
import {
  LimitationsBanner,
  usePactoTranslation,
  type InterfaceKey,
  type LoadedPages,
} from '@pacto/backstage-plugin-pacto-react';
import { LoadMore } from '../../LoadMore';
import { SearchInput } from '../../SearchInput';
import { LoadedContent } from '../../Section';
import { ContentProblem } from '../ContentProblem';
import { ItemTable } from './ItemTable';
import { LinkedItem } from './LinkedItem';
import styles from './interfaces.module.css';

/** From this many on, reading through them all is worse than searching. */
const WORTH_A_SEARCH = 6;

export interface InterfaceItemsProps {
  interfaceKey: InterfaceKey;
  contents: LoadedPages<InterfaceAnswer, OutlineItem>;
  query: string;
  onQuery(query: string): void;
  /** The item that the address names. */
  openKey?: string;
}

/** What an interface offers: searched by the backend, and read on page by page. */
export function InterfaceItems(props: InterfaceItemsProps) {
  const { interfaceKey, contents, query, onQuery, openKey } = props;
  const { t } = usePactoTranslation();
  const { items, ...pages } = contents.pages;
  const name = interfaceKey.interfaceName;
  return (
    <LoadedContent loaded={contents} lines={5}>
      {answer => {
        if (answer.state !== 'present') {
          return (
            <ContentProblem state={answer.state} problem={answer.problem} />
          );
        }
        const { totalItems } = answer;
        const isLinkedHere = items.some(({ key }) => key === openKey);
        return (
          <>
            <LimitationsBanner answer={answer} />
            {(query !== '' || totalItems >= WORTH_A_SEARCH) && (
              <div className={styles.search}>
                <SearchInput
                  label={t('interfaces.search', { name })}
                  value={query}
                  onChange={onQuery}
                />
              </div>
            )}
            {openKey !== undefined && !isLinkedHere && !contents.loading && (
              <LinkedItem interfaceKey={interfaceKey} itemKey={openKey} />
            )}
            {items.length === 0 ? (
              <Text color="secondary" role="status">
                {t(query === '' ? 'interfaces.nothing' : 'interfaces.noMatch')}
              </Text>
            ) : (
              <ItemTable
                interfaceKey={interfaceKey}
                items={items}
                openKey={openKey}
              />
            )}
            <LoadMore
              pages={pages}
              text={t('interfaces.shown', {
                shown: items.length,
                total: totalItems,
              })}
            />
          </>
        );
      }}
    </LoadedContent>
  );
}
