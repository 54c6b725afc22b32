import { useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { Button } from '@backstage/ui';
import { usePactoTranslation } from '@pacto/backstage-plugin-pacto-react';
import type { RevisionView } from '../RevisionView';
import { FileRow } from './FileRow';
import { buildFileTree, listVisible } from './fileTree';
import styles from './files.module.css';

/** Rows drawn at once; a bundle may have 10,000 files. */
const FIRST_ROWS = 200;

/** Folders with more files than this in all start closed. */
const MOST_OPEN = 40;

/** Every file of the bundle in its folder; each opens as text. Arrow keys walk as in any tree. */
export function FilesSection({ view: { revision } }: { view: RevisionView }) {
  const { t } = usePactoTranslation();
  const { files } = revision;
  const tree = useMemo(() => buildFileTree(files), [files]);
  const [toggled, setToggled] = useState<ReadonlySet<string>>(new Set());
  const [focused, setFocused] = useState<string>();
  const [all, setAll] = useState(false);
  const root = useRef<HTMLUListElement>(null);
  const startsOpen = files.length <= MOST_OPEN;
  const isOpen = (path: string) => toggled.has(path) !== startsOpen;
  const rows = listVisible(tree, isOpen);
  const shown = all ? rows : rows.slice(0, FIRST_ROWS);

  const toggle = (path: string) => {
    const next = new Set(toggled);
    if (!next.delete(path)) next.add(path);
    setToggled(next);
  };
  const focus = (index: number) => {
    const row = shown[index];
    if (!row) return;
    setFocused(row.node.path);
    root.current
      ?.querySelectorAll<HTMLElement>('[role="treeitem"]')
      [index]?.focus();
  };
  const onKeyDown = (event: KeyboardEvent, index: number) => {
    const { node, depth } = shown[index];
    const steps: Record<string, () => void> = {
      ArrowDown: () => focus(index + 1),
      ArrowUp: () => focus(index - 1),
      Home: () => focus(0),
      End: () => focus(shown.length - 1),
      ArrowRight: () => {
        if (!node.children) return;
        if (isOpen(node.path)) focus(index + 1);
        else toggle(node.path);
      },
      ArrowLeft: () => {
        if (node.children && isOpen(node.path)) toggle(node.path);
        else {
          focus(
            shown.findLastIndex((row, at) => at < index && row.depth < depth),
          );
        }
      },
    };
    const step = Object.hasOwn(steps, event.key) ? steps[event.key] : undefined;
    if (!step) return;
    event.preventDefault();
    step();
  };
  const tabStop = shown.findIndex(({ node }) => node.path === focused);
  return (
    <>
      <ul
        role="tree"
        aria-label={t('files.label')}
        className={styles.tree}
        ref={root}
      >
        {shown.map(({ node, depth }, index) => (
          <FileRow
            key={node.path}
            node={node}
            depth={depth}
            isOpen={node.children && isOpen(node.path)}
            isTabStop={index === Math.max(tabStop, 0)}
            onToggle={() => toggle(node.path)}
            onFocus={() => setFocused(node.path)}
            onKeyDown={event => onKeyDown(event, index)}
          />
        ))}
      </ul>
      {shown.length < rows.length && (
        <Button size="small" variant="tertiary" onPress={() => setAll(true)}>
          {t('table.showAll', { total: String(rows.length) })}
        </Button>
      )}
    </>
  );
}
