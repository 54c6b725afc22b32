import { useEffect, useMemo, useRef, useState } from 'react';
import { Skeleton } from '@backstage/ui';
import { usePactoTranslation } from '@pacto/backstage-plugin-pacto-react';
import { prepareDiagram } from './prepareDiagram';
import type { DrawnDiagram } from './renderDiagram';
import { useIsDark } from './useIsDark';
import { useWasInView } from './useWasInView';
import styles from '../Markdown.module.css';

type Drawing = DrawnDiagram | { problem: string };

/** A Mermaid diagram, drawn once it comes into view; its source when it cannot be drawn, and to be read beside it. */
export function Diagram({ source }: { source: string }) {
  const { t } = usePactoTranslation();
  const box = useRef<HTMLElement>(null);
  const isDark = useIsDark();
  const wasInView = useWasInView(box);
  const prepared = useMemo(() => prepareDiagram(source), [source]);
  const [drawing, setDrawing] = useState<Drawing>();
  useEffect(() => {
    if (prepared === undefined || !wasInView) return undefined;
    let isWanted = true;
    import('./renderDiagram')
      .then(({ renderDiagram }) => renderDiagram(prepared, { isDark }))
      .catch((error: Error) => ({ problem: error.message }))
      .then(result => isWanted && setDrawing(result));
    return () => {
      isWanted = false;
    };
  }, [prepared, isDark, wasInView]);

  const code = (
    <pre>
      <code>{source}</code>
    </pre>
  );
  const problem = () => {
    if (prepared === undefined) return t('documentation.diagramRefused');
    return drawing && 'problem' in drawing
      ? t('documentation.diagramFailed')
      : undefined;
  };
  const reason = problem();
  return (
    <figure className={styles.diagram} ref={box}>
      {reason !== undefined && (
        <>
          <figcaption className={styles.caption}>{reason}</figcaption>
          {code}
        </>
      )}
      {reason === undefined && !drawing && (
        <Skeleton
          width="100%"
          height={160}
          aria-label={t('documentation.diagramLoading')}
        />
      )}
      {drawing && 'url' in drawing && (
        <>
          <div className={styles.drawing}>
            <img
              src={drawing.url}
              width={drawing.width}
              alt={t('documentation.diagramAlt')}
            />
          </div>
          <details>
            <summary>
              {t('documentation.diagram', { language: 'Mermaid' })}
            </summary>
            {code}
          </details>
        </>
      )}
    </figure>
  );
}
