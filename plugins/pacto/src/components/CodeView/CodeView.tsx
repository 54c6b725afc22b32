import { useCallback, useMemo, useState, type CSSProperties } from 'react';
import { useLocation, useNavigate } from 'react-router-dom';
import { Button } from '@backstage/ui';
import type { Revision } from '@pacto/backstage-plugin-pacto-common';
import { usePactoTranslation } from '@pacto/backstage-plugin-pacto-react';
import { useQueryHref } from '../../hooks/useQueryHref';
import { CodeLine } from './CodeLine';
import styles from './CodeView.module.css';

/** Lines drawn at once; a contract is rarely longer, other files may be. */
const FIRST_LINES = 2000;

export interface CodeViewProps {
  label: string;
  text: string;
  findings?: Revision['findings'];
  /** Gives each line a place in the address (`#L12`); for one view per page only. */
  anchored?: boolean;
}

const noFindings: Revision['findings'] = [];

/** Text with line numbers, and findings below the lines they are about. */
export function CodeView({
  label,
  text,
  findings = noFindings,
  anchored = false,
}: CodeViewProps) {
  const { t } = usePactoTranslation();
  const { hash } = useLocation();
  const navigate = useNavigate();
  const href = useQueryHref();
  const [all, setAll] = useState(false);
  const lines = useMemo(() => text.replace(/\n$/, '').split('\n'), [text]);
  const byLine = useMemo(() => groupByLine(findings), [findings]);
  const current = anchored ? lineOfHash(hash) : undefined;
  const wantsAll = all || (current ?? 0) > FIRST_LINES;
  const shown = wantsAll ? lines : lines.slice(0, FIRST_LINES);

  const follow = useCallback(
    (line: number) => navigate(href({ hash: `L${line}` }), { replace: true }),
    [navigate, href],
  );

  return (
    <div>
      <div
        className={styles.scroll}
        role="region"
        aria-label={label}
        // It scrolls, so the keyboard must reach it.
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
      >
        <ol
          className={styles.lines}
          style={
            { '--pacto-digits': `${shown.length}`.length } as CSSProperties
          }
        >
          {shown.map((line, index) => (
            <CodeLine
              key={index}
              number={index + 1}
              text={line}
              current={current === index + 1}
              isTabStop={(current ?? 1) === index + 1}
              findings={byLine.get(index + 1) ?? noFindings}
              onFollow={anchored ? follow : undefined}
            />
          ))}
        </ol>
      </div>
      {shown.length < lines.length && (
        <Button size="small" variant="tertiary" onPress={() => setAll(true)}>
          {t('table.showAll', { total: String(lines.length) })}
        </Button>
      )}
    </div>
  );
}

function lineOfHash(hash: string): number | undefined {
  const match = /^#L(\d{1,7})$/.exec(hash);
  return match ? Number(match[1]) : undefined;
}

function groupByLine(
  findings: Revision['findings'],
): Map<number, Revision['findings']> {
  const byLine = new Map<number, Revision['findings']>();
  for (const finding of findings) {
    const line = finding.position?.line;
    if (line === undefined) continue;
    byLine.set(line, [...(byLine.get(line) ?? []), finding]);
  }
  return byLine;
}
