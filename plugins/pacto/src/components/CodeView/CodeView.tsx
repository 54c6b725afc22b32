import {
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
  type CSSProperties,
} from 'react';
import { useLocation, useNavigate } from 'react-router-dom';
import { Button } from '@backstage/ui';
import type { Revision } from '@pacto/backstage-plugin-pacto-common';
import { usePactoTranslation } from '@pacto/backstage-plugin-pacto-react';
import { useQueryHref } from '../../hooks/useQueryHref';
import { CodeLine } from './CodeLine';
import { nextLines, rangeWith, type LineRange } from './lineRange';
import styles from './CodeView.module.css';

export interface CodeViewProps {
  label: string;
  text: string;
  findings?: Revision['findings'];
  /** Gives each line a place in the address (`#L12`); for one view per page only. */
  anchored?: boolean;
  /** Line to show; instead of that in the hash. */
  line?: number;
  /** Address with another `line`, for a view that is not anchored. */
  lineHref?: (line: number) => string;
}

const noFindings: Revision['findings'] = [];

/** Text with line numbers, and findings below the lines they are about. */
export function CodeView(props: CodeViewProps) {
  const { label, text, findings = noFindings, anchored = false } = props;
  const { lineHref } = props;
  const { t } = usePactoTranslation();
  const { hash } = useLocation();
  const navigate = useNavigate();
  const href = useQueryHref();
  const lines = useMemo(() => text.replace(/\n$/, '').split('\n'), [text]);
  const byLine = useMemo(() => groupByLine(findings), [findings]);
  const asked = anchored ? lineOfHash(hash) : props.line;
  const current = asked && asked <= lines.length ? asked : undefined;
  const [chosen, setRange] = useState<LineRange>();
  const range = rangeWith(current, lines.length, chosen);
  if (range !== chosen) setRange(range);

  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (anchored || current === undefined) return;
    const box = root.current;
    const target = box?.querySelector<HTMLElement>('[data-current]');
    // Not into view: that would move what is around the box too.
    if (box && target) box.scrollTop = target.offsetTop - box.clientHeight / 2;
  }, [anchored, current]);

  const hrefOf = useMemo(
    () => (anchored ? (line: number) => href({ hash: `L${line}` }) : lineHref),
    [anchored, href, lineHref],
  );
  const follow = useCallback(
    (line: number) => hrefOf && navigate(hrefOf(line), { replace: true }),
    [navigate, hrefOf],
  );
  const { from, to } = range;
  const tabStop = current ?? from + 1;
  const more = nextLines(range);

  return (
    <div>
      {more.before > 0 && (
        <Button
          size="small"
          variant="tertiary"
          onPress={() => setRange({ ...range, from: from - more.before })}
        >
          {t('source.linesBefore', { count: more.before })}
        </Button>
      )}
      <div
        ref={root}
        className={styles.scroll}
        role="region"
        aria-label={label}
        // It scrolls, so the keyboard must reach it.
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
      >
        <ol
          className={styles.lines}
          style={{ '--pacto-digits': `${to}`.length } as CSSProperties}
        >
          {lines.slice(from, to).map((line, index) => {
            const number = from + index + 1;
            return (
              <CodeLine
                key={number}
                id={anchored ? `L${number}` : undefined}
                number={number}
                text={line}
                current={current === number}
                isTabStop={tabStop === number}
                findings={byLine.get(number) ?? noFindings}
                hrefOf={hrefOf}
                onFollow={follow}
              />
            );
          })}
        </ol>
      </div>
      {more.after > 0 && (
        <Button
          size="small"
          variant="tertiary"
          onPress={() => setRange({ ...range, to: to + more.after })}
        >
          {t('source.linesAfter', { count: more.after })}
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
