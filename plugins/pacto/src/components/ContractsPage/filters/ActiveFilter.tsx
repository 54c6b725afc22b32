import { Button } from '@backstage/ui';
import { RiCloseLine } from '@remixicon/react';

export interface ActiveFilterProps {
  label: string;
  /** What pressing it does. */
  action: string;
  onClear(): void;
}

/** A filter that was set by pressing a value; pressing it takes it off. */
export function ActiveFilter({ label, action, onClear }: ActiveFilterProps) {
  return (
    <Button
      size="small"
      variant="secondary"
      iconEnd={<RiCloseLine aria-hidden="true" />}
      aria-label={action}
      onPress={onClear}
    >
      {label}
    </Button>
  );
}
