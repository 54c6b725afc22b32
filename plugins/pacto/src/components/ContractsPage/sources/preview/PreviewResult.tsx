import { Text } from '@backstage/ui';
import type { SourcePreview } from '@pacto/backstage-plugin-pacto-common';
import {
  LimitationsBanner,
  usePactoTranslation,
} from '@pacto/backstage-plugin-pacto-react';
import { PreviewedRepository } from './PreviewedRepository';
import styles from './preview.module.css';

/** Names listed of what was not looked at. */
const LISTED = 100;

/** The answer in numbers, then each repository, then what was not looked at. */
export function PreviewResult({ preview }: { preview: SourcePreview }) {
  const { t } = usePactoTranslation();
  const { items, totals, omitted } = preview;
  const further = omitted.total - Math.min(LISTED, omitted.repositories.length);
  const parts = [
    t('preview.answer.repositories', { count: totals.repositories }),
    ...(['components', 'resources', 'apis', 'enriched', 'unread'] as const)
      .filter(id => totals[id] > 0)
      .map(id => t(`preview.answer.${id}`, { count: totals[id] })),
  ];
  return (
    <>
      <div role="status">
        <ul className={styles.answer}>
          {parts.map(part => (
            <li key={part}>{part}</li>
          ))}
        </ul>
      </div>
      <LimitationsBanner answer={preview} />
      {totals.repositories === 0 && <Text as="p">{t('preview.empty')}</Text>}
      <ul className={styles.list}>
        {items.map(item => (
          <PreviewedRepository key={item.repository} item={item} />
        ))}
      </ul>
      {omitted.total > 0 && (
        <details>
          <summary>{t('preview.omitted', { count: omitted.total })}</summary>
          <ul className={styles.names}>
            {omitted.repositories.slice(0, LISTED).map(repository => (
              <li key={repository}>
                <code>{repository}</code>
              </li>
            ))}
            {further > 0 && <li>{t('preview.further', { count: further })}</li>}
          </ul>
        </details>
      )}
    </>
  );
}
