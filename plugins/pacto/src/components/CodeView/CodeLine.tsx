import { memo, type KeyboardEvent } from 'react';
import type { Revision } from '@pacto/backstage-plugin-pacto-common';
import {
  FindingList,
  usePactoTranslation,
} from '@pacto/backstage-plugin-pacto-react';
import styles from './CodeView.module.css';

interface CodeLineProps {
  number: number;
  text: string;
  current: boolean;
  /** The one line that Tab stops at; the arrow keys lead to the others. */
  isTabStop: boolean;
  findings: Revision['findings'];
  /** Puts the line into the address; without it the line has no place there. */
  onFollow?: (line: number) => void;
}

function Line(props: CodeLineProps) {
  const { number, text, current, isTabStop, findings, onFollow } = props;
  const { t } = usePactoTranslation();
  return (
    <li
      id={onFollow ? `L${number}` : undefined}
      className={styles.line}
      data-current={current || undefined}
      data-finding={findings.length > 0 || undefined}
    >
      {onFollow ? (
        <a
          className={styles.number}
          href={`#L${number}`}
          tabIndex={isTabStop ? 0 : -1}
          aria-label={t('source.lineLink', { line: String(number) })}
          onKeyDown={moveBetweenLines}
          onClick={event => {
            if (event.ctrlKey || event.metaKey || event.shiftKey) return;
            event.preventDefault();
            onFollow(number);
          }}
        >
          {number}
        </a>
      ) : (
        <span className={styles.number}>{number}</span>
      )}
      <code className={styles.text}>{text}</code>
      {findings.length > 0 && (
        <div className={styles.findings}>
          <FindingList findings={findings} />
        </div>
      )}
    </li>
  );
}

const siblings = {
  ArrowDown: 'nextElementSibling',
  ArrowUp: 'previousElementSibling',
} as const;

function moveBetweenLines(event: KeyboardEvent<HTMLAnchorElement>) {
  const sibling = siblings[event.key as keyof typeof siblings];
  if (!sibling) return;
  const line = event.currentTarget.closest('li')?.[sibling];
  line?.querySelector('a')?.focus();
  event.preventDefault();
}

/** One line, its number, and what was found on it. */
export const CodeLine = memo(Line);
