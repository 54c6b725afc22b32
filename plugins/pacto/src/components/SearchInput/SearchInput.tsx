import { useEffect, useRef, useState } from 'react';
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
  const sent = useRef<string>();
  // The address can change under us: Back, or cleared filters. What comes back to us may be older than what is typed.
  useEffect(() => {
    if (value !== sent.current) setText(value);
    sent.current = undefined;
  }, [value]);
  useDebounce(
    () => {
      if (text === value) return;
      sent.current = text;
      onChange(text);
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
