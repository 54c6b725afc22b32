import { useEffect, useRef, useState } from 'react';
import { Button, Switch } from '@backstage/ui';
import { RiArrowDownLine, RiArrowUpLine } from '@remixicon/react';
import { usePactoTranslation } from '@pacto/backstage-plugin-pacto-react';
import { createDiffView, type DiffView } from './createDiffView';
import { useIsNarrow } from './useIsNarrow';
import type { ChangeLines, FileTexts } from './useChangeLines';
import styles from './raw.module.css';

export interface MergeViewerProps {
  path: string;
  texts: FileTexts;
  lines: ChangeLines;
}

/** Lines of both sides together above which equal parts are folded from the start. */
const LONG = 200;

/** Two texts side by side with what differs, one below the other on narrow pages. */
export default function MergeViewer({ path, texts, lines }: MergeViewerProps) {
  const { t } = usePactoTranslation();
  const root = useRef<HTMLDivElement>(null);
  const [view, setView] = useState<DiffView>();
  const [isFolded, setFolded] = useState(() => countLines(texts) > LONG);
  const isUnified = useIsNarrow(root);
  const { before, after } = texts;

  useEffect(() => {
    if (!root.current || isUnified === undefined) return undefined;
    const created = createDiffView({
      parent: root.current,
      texts: { before, after },
      labels: {
        before: t('diff.fileBefore', { path }),
        after: t(isUnified ? 'diff.fileBoth' : 'diff.fileAfter', { path }),
        unchanged: t('diff.unchangedLines', { lines: '$' }),
      },
      isUnified,
      isFolded,
    });
    setView(created);
    return () => {
      setView(undefined);
      created.destroy();
    };
  }, [before, after, path, isUnified, isFolded, t]);
  useEffect(() => view?.show(lines), [view, lines]);

  return (
    <div>
      <div className={styles.tools}>
        <Button
          size="small"
          variant="secondary"
          iconStart={<RiArrowUpLine />}
          onPress={() => view?.previous()}
        >
          {t('diff.previousDifference')}
        </Button>
        <Button
          size="small"
          variant="secondary"
          iconStart={<RiArrowDownLine />}
          onPress={() => view?.next()}
        >
          {t('diff.nextDifference')}
        </Button>
        <Switch
          label={t('diff.foldEqual')}
          isSelected={isFolded}
          onChange={setFolded}
        />
      </div>
      {isUnified === false && (
        <div className={styles.sides} aria-hidden="true">
          <span>{t('diff.sideBefore')}</span>
          <span>{t('diff.sideAfter')}</span>
        </div>
      )}
      <div ref={root} className={styles.viewer} />
    </div>
  );
}

function countLines({ before, after }: FileTexts): number {
  return before.split('\n').length + after.split('\n').length;
}
