import { lazy, Suspense } from 'react';
import { Skeleton } from '@backstage/ui';
import { usePactoTranslation } from '@pacto/backstage-plugin-pacto-react';
import type { MarkdownProps } from './Markdown';

const Markdown = lazy(() =>
  import('./Markdown').then(module => ({ default: module.Markdown })),
);

/** Markdown, with its renderer loaded when the first document is shown. */
export function LazyMarkdown(props: MarkdownProps) {
  const { t } = usePactoTranslation();
  return (
    <Suspense
      fallback={
        <Skeleton
          width="100%"
          height={160}
          aria-label={t('documentation.loading')}
        />
      }
    >
      <Markdown {...props} />
    </Suspense>
  );
}
