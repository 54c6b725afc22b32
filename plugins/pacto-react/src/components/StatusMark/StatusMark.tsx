import {
  RiAlertFill,
  RiCheckboxCircleFill,
  RiQuestionFill,
  RiRadioButtonLine,
  RiSpamFill,
  type RemixiconComponentType,
} from '@remixicon/react';
import styles from './StatusMark.module.css';

/**
 * good: valid, compliant, resolved. neutral: compatible, a note. attention: may break, a warning. bad: breaking,
 * invalid, incompatible. unknown: nobody knows; it is never drawn as any of the others.
 *
 * @public
 */
export type Mark = 'good' | 'neutral' | 'attention' | 'bad' | 'unknown';

/** @public */
export interface StatusMarkProps {
  mark: Mark;
  /** The word beside the icon, so that meaning is never colour alone. */
  label: string;
}

const icons: Record<Mark, RemixiconComponentType> = {
  good: RiCheckboxCircleFill,
  neutral: RiRadioButtonLine,
  attention: RiAlertFill,
  bad: RiSpamFill,
  unknown: RiQuestionFill,
};

/**
 * Icon, word and colour for the five states that anything in Pacto can be in.
 *
 * @public
 */
export function StatusMark({ mark, label }: StatusMarkProps) {
  const Icon = icons[mark];
  return (
    <span className={styles.root} data-mark={mark}>
      <Icon className={styles.icon} aria-hidden="true" />
      <span>{label}</span>
    </span>
  );
}
