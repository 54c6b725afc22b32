import { memo } from 'react';
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
  findings: Revision['findings'];
  /** Puts the line into the address; without it the line has no place there. */
  onFollow?: (line: number) => void;
}

function Line(props: CodeLineProps) {
  const { number, text, current, findings, onFollow } = props;
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
          aria-label={t('source.lineLink', { line: String(number) })}
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

/** One line, its number, and what was found on it. */
export const CodeLine = memo(Line);
