import { EditorView } from '@codemirror/view';

const added =
  'color-mix(in srgb, var(--bui-positive-fg-subdued) 18%, transparent)';
const removed =
  'color-mix(in srgb, var(--bui-negative-fg-subdued) 18%, transparent)';

/** A sign in the gutter, so that meaning is not colour alone. */
const sign = (text: string) => ({
  content: `"${text}"`,
  display: 'block',
  textAlign: 'center',
  color: 'var(--bui-fg-primary)',
});

/** The colours of the portal, in whichever theme. */
export const mergeTheme = EditorView.theme({
  '&': {
    color: 'var(--bui-fg-primary)',
    backgroundColor: 'var(--bui-bg-app)',
    fontSize: 'var(--bui-font-size-2)',
  },
  '.cm-content, .cm-gutters': { fontFamily: 'var(--bui-font-monospace)' },
  '.cm-gutters': {
    color: 'var(--bui-fg-secondary)',
    backgroundColor: 'var(--bui-bg-app)',
    borderInlineEnd: '1px solid var(--bui-border-1)',
  },
  // Characters that turn the reading direction must not reach over into the next line.
  '.cm-line': { unicodeBidi: 'isolate' },
  '.cm-changeGutter': { width: '2ch', paddingLeft: '0' },
  '&.cm-merge-a .cm-changedLineGutter::before, .cm-deletedLineGutter::before':
    sign('−'),
  '&.cm-merge-b .cm-changedLineGutter::before, .cm-changedLineGutter::before':
    sign('+'),
  '&.cm-merge-a .cm-changedLineGutter, .cm-deletedLineGutter': {
    backgroundColor: removed,
  },
  '&.cm-merge-b .cm-changedLineGutter, .cm-changedLineGutter': {
    backgroundColor: added,
  },
  '&.cm-merge-a .cm-changedLine, .cm-deletedChunk': {
    backgroundColor: removed,
  },
  '&.cm-merge-b .cm-changedLine, .cm-changedLine': { backgroundColor: added },
  '&.cm-merge-a .cm-changedText, .cm-deletedChunk .cm-deletedText': {
    background: removed,
    textDecoration: 'line-through',
  },
  '&.cm-merge-b .cm-changedText, .cm-changedText': {
    background: added,
    textDecoration: 'underline',
  },
  '.cm-pacto-current': {
    outline: '2px solid var(--bui-ring)',
    outlineOffset: '-2px',
  },
  // Its own sign is missing in many fonts.
  '.cm-collapsedLines::before, .cm-collapsedLines::after': { content: '"⋮"' },
  '.cm-collapsedLines': {
    color: 'var(--bui-fg-primary)',
    background: 'var(--bui-bg-neutral-1)',
  },
  '&.cm-focused': { outline: '2px solid var(--bui-ring)' },
});
