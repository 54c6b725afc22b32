import { Button } from '@backstage/ui';
import styles from './filters.module.css';

export interface FilterButtonProps {
  /** What an author or an operator wrote. */
  label: string;
  /** What pressing it does, with the label in it. */
  action: string;
  onPress(): void;
}

/** A value in a list that is a filter too. */
export function FilterButton({ label, action, onPress }: FilterButtonProps) {
  return (
    <Button
      size="small"
      variant="tertiary"
      className={styles.value}
      aria-label={action}
      onPress={onPress}
    >
      <bdi className={styles.ellipsis} title={label}>
        {label}
      </bdi>
    </Button>
  );
}
