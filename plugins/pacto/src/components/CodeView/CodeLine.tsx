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
  /** Its place in the page; without it the hash of the address cannot lead to it. */
  id?: string;
  /** Its address, and what goes there; without them the number is only a number. */
  hrefOf?: (line: number) => string;
  onFollow?: (line: number) => void;
}

/** Characters of one line that are drawn; a file may be one line of megabytes. */
const LONGEST = 5000;

function Line(props: CodeLineProps) {
  const { number, text, current, isTabStop, findings } = props;
  const { id, hrefOf, onFollow } = props;
  const { t } = usePactoTranslation();
  return (
    <li
      id={id}
      className={styles.line}
      data-current={current || undefined}
      data-finding={findings.length > 0 || undefined}
    >
      {hrefOf ? (
        <a
          className={styles.number}
          href={hrefOf(number)}
          tabIndex={isTabStop ? 0 : -1}
          aria-label={t('source.lineLink', { line: String(number) })}
          onKeyDown={moveBetweenLines}
          onClick={event => {
            if (event.ctrlKey || event.metaKey || event.shiftKey) return;
            event.preventDefault();
            onFollow?.(number);
          }}
        >
          {number}
        </a>
      ) : (
        <span className={styles.number}>{number}</span>
      )}
      <code className={styles.text}>
        {text.slice(0, LONGEST)}
        {text.length > LONGEST && (
          <span className={styles.cut}>
            {t('source.cut', { count: text.length - LONGEST })}
          </span>
        )}
      </code>
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
