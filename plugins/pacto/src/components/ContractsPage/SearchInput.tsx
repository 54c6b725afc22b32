import { useEffect, useState } from 'react';
import { SearchField } from '@backstage/ui';
import useDebounce from 'react-use/esm/useDebounce';

/** Milliseconds without a key press after which a search starts. */
const PAUSE = 300;

export interface SearchInputProps {
  label: string;
  value: string;
  onChange(value: string): void;
}

/** A search field that waits for the reader to stop typing. */
export function SearchInput({ label, value, onChange }: SearchInputProps) {
  const [text, setText] = useState(value);
  // The address can change under us: Back, or cleared filters.
  useEffect(() => setText(value), [value]);
  useDebounce(
    () => {
      if (text !== value) onChange(text);
    },
    PAUSE,
    [text],
  );
  return (
    <SearchField
      size="small"
      aria-label={label}
      placeholder={label}
      value={text}
      onChange={setText}
    />
  );
}
