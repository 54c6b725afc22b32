import { ToggleButton, ToggleButtonGroup } from '@backstage/ui';
import { StatusMark, type Mark } from '@pacto/backstage-plugin-pacto-react';
import styles from './CountFilter.module.css';

/** One number of an answer that is a filter too. */
export interface CountOption<Id extends string> {
  id: Id;
  mark: Mark;
  /** With the count in it. */
  label: string;
}

export interface CountFilterProps<Id extends string> {
  label: string;
  /** The label of no filter. */
  all: string;
  options: ReadonlyArray<CountOption<Id>>;
  selected?: Id;
  onChange(id: Id | undefined): void;
}

const ALL = 'all';

/** One of several, or all, each with how many there are. */
export function CountFilter<Id extends string>(props: CountFilterProps<Id>) {
  const { label, all, options, selected, onChange } = props;
  return (
    <ToggleButtonGroup
      className={styles.options}
      aria-label={label}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[selected ?? ALL]}
      onSelectionChange={keys => {
        const [key] = keys;
        onChange(options.find(({ id }) => id === key)?.id);
      }}
    >
      <ToggleButton id={ALL}>{all}</ToggleButton>
      {options.map(option => (
        <ToggleButton key={option.id} id={option.id}>
          <StatusMark mark={option.mark} label={option.label} />
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
