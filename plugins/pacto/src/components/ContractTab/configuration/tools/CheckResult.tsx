import { useMemo } from 'react';
import { Button, Text } from '@backstage/ui';
import {
  checkValues,
  type ValueProblem,
  type ValuesCheck,
  type ValuesFormat,
} from '@pacto/core';
import {
  StatusMark,
  usePactoTranslation,
  type Mark,
} from '@pacto/backstage-plugin-pacto-react';
import { isolateText } from '../../sections/isolateText';
import type { SchemaReading } from '../readSchema';
import styles from './CheckResult.module.css';

/** Work of one check; some half a second of the page. */
const STEPS = 500_000;

export interface CheckResultProps {
  version: string;
  /** Absent: the file of the schema is not JSON. */
  reading: SchemaReading | undefined;
  values: { text: string; format: ValuesFormat };
  onGoTo(line: number): void;
}

const marks: Record<ValuesCheck['state'], Mark> = {
  fits: 'good',
  fails: 'bad',
  unreadable: 'bad',
  unknown: 'unknown',
};

/** Whether values fit one schema, and where they do not. */
export function CheckResult(props: CheckResultProps) {
  const { version, reading, values, onGoTo } = props;
  const { t } = usePactoTranslation();
  const check = useMemo(
    () =>
      reading &&
      checkValues(reading.schema, values.text, {
        format: values.format,
        steps: STEPS,
      }),
    [reading, values],
  );
  const isolated = isolateText(version);
  if (!check) {
    return (
      <StatusMark
        mark="unknown"
        label={t('configuration.check.unknown', { version: isolated })}
      />
    );
  }
  const { state, problems, more, unlisted, limitations } = check;
  const label =
    state === 'fails'
      ? t('configuration.check.fails', {
          count: problems.length + more,
          version: isolated,
        })
      : t(`configuration.check.${state}`, { version: isolated });
  return (
    <div className={styles.result}>
      <StatusMark mark={marks[state]} label={label} />
      {limitations.map(({ message }) => (
        <Text key={message} variant="body-small" color="secondary">
          {message}
        </Text>
      ))}
      <Problems problems={problems} onGoTo={onGoTo} />
      {more > 0 && (
        <Text variant="body-small">
          {t('configuration.check.more', { count: more })}
        </Text>
      )}
      {unlisted.length > 0 && (
        <>
          <StatusMark
            mark="attention"
            label={t('configuration.check.unlisted')}
          />
          <Problems problems={unlisted} onGoTo={onGoTo} />
        </>
      )}
    </div>
  );
}

function Problems(props: {
  problems: ValueProblem[];
  onGoTo(line: number): void;
}) {
  const { problems, onGoTo } = props;
  const { t } = usePactoTranslation();
  if (problems.length === 0) return null;
  return (
    <ul className={styles.problems}>
      {problems.map(({ path, message, position }, index) => (
        <li key={`${index} ${path}`}>
          {position && (
            <Button
              size="small"
              variant="tertiary"
              aria-label={t('configuration.check.goTo', {
                line: String(position.line),
              })}
              onPress={() => onGoTo(position.line)}
            >
              {t('configuration.check.line', { line: String(position.line) })}
            </Button>
          )}
          <span>
            {!namesPath(message, path) && (
              <>
                <code>
                  <bdi>{path}</bdi>
                </code>{' '}
              </>
            )}
            <bdi>{message}</bdi>
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Most sentences of the validator begin or end with the place that they are about. */
function namesPath(message: string, path: string): boolean {
  return (
    path === '' ||
    message.startsWith(`${path} `) ||
    message.endsWith(` ${path}.`)
  );
}
