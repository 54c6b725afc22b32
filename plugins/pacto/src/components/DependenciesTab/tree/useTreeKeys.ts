import { useRef, useState, type KeyboardEvent } from 'react';
import type { TreeRow } from './listRows';

export interface TreeKeysOptions {
  rows: ReadonlyArray<TreeRow>;
  onToggle(key: string): void;
  onOpen(row: TreeRow): void;
}

/**
 * One line is a stop for Tab, arrows lead on from there. Source: the tree view of the ARIA authoring practices.
 */
export function useTreeKeys({ rows, onToggle, onOpen }: TreeKeysOptions) {
  const [last, setLast] = useState<string>();
  const items = useRef(new Map<string, HTMLElement>());
  // The line may be gone: something above it was closed, or the graph is another one.
  const current = rows.some(({ key }) => key === last) ? last : rows[0]?.key;

  const goTo = (row: TreeRow | undefined) => {
    if (!row) return;
    setLast(row.key);
    items.current.get(row.key)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const at = rows.findIndex(({ key }) => key === current);
    const row = rows[at];
    if (!row || event.altKey || event.ctrlKey || event.metaKey) return;
    const act = () => {
      switch (event.key) {
        case 'ArrowDown':
          return goTo(rows[at + 1]);
        case 'ArrowUp':
          return goTo(rows[at - 1]);
        case 'Home':
          return goTo(rows[0]);
        case 'End':
          return goTo(rows.at(-1));
        case 'ArrowRight':
          if (row.isOpen === false) return onToggle(row.key);
          return row.isOpen ? goTo(rows[at + 1]) : undefined;
        case 'ArrowLeft':
          if (row.isOpen) return onToggle(row.key);
          return goTo(rows.find(({ key }) => key === row.parent));
        case 'Enter':
        case ' ':
          return onOpen(row);
        default:
          return false;
      }
    };
    if (act() !== false) event.preventDefault();
  };
  return {
    onKeyDown,
    itemProps: (key: string) => ({
      tabIndex: key === current ? 0 : -1,
      onFocus: () => setLast(key),
      ref: (element: HTMLElement | null) => {
        if (element) items.current.set(key, element);
        else items.current.delete(key);
      },
    }),
  };
}
