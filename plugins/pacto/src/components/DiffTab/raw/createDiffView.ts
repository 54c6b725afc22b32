import {
  goToNextChunk,
  goToPreviousChunk,
  MergeView,
  unifiedMergeView,
} from '@codemirror/merge';
import { Compartment, EditorState, type Extension } from '@codemirror/state';
import { EditorView, lineNumbers } from '@codemirror/view';
import { diffByLines } from './diffByLines';
import { highlightLine, scrollToLine } from './highlightLine';
import { mergeTheme } from './mergeTheme';
import type { ChangeLines, FileTexts } from './useChangeLines';

export interface DiffViewOptions {
  parent: HTMLElement;
  texts: FileTexts;
  labels: { before: string; after: string; unchanged: string };
  /** One text with both sides in it, for narrow pages. */
  isUnified: boolean;
  /** Long parts that are equal on both sides are folded away. */
  isFolded: boolean;
}

/** What is drawn. */
export interface DiffView {
  show(lines: ChangeLines): void;
  next(): void;
  previous(): void;
  destroy(): void;
}

const diffConfig = { override: diffByLines };

/** Draws two texts with what differs between them; nothing can be edited. */
export function createDiffView(options: DiffViewOptions): DiffView {
  return options.isUnified ? createUnified(options) : createSides(options);
}

function createSides(options: DiffViewOptions): DiffView {
  const { parent, texts, labels, isFolded } = options;
  const marks = { before: new Compartment(), after: new Compartment() };
  const merge = new MergeView({
    parent,
    a: {
      doc: texts.before,
      extensions: [basics(labels.before, labels), marks.before.of([])],
    },
    b: {
      doc: texts.after,
      extensions: [basics(labels.after, labels), marks.after.of([])],
    },
    gutter: true,
    highlightChanges: true,
    diffConfig,
    collapseUnchanged: isFolded ? { margin: 3, minSize: 8 } : undefined,
  });
  return {
    show: ({ before, after }) => {
      highlightLine(merge.a, marks.before, before);
      highlightLine(merge.b, marks.after, after);
      if (after?.isExact || !before) scrollToLine(merge.b, merge.dom, after);
      else scrollToLine(merge.a, merge.dom, before);
    },
    next: () => goToNextChunk(merge.b),
    previous: () => goToPreviousChunk(merge.b),
    destroy: () => merge.destroy(),
  };
}

function createUnified(options: DiffViewOptions): DiffView {
  const { parent, texts, labels, isFolded } = options;
  const mark = new Compartment();
  const view = new EditorView({
    parent,
    doc: texts.after,
    extensions: [
      basics(labels.after, labels),
      mark.of([]),
      unifiedMergeView({
        original: texts.before,
        mergeControls: false,
        gutter: true,
        diffConfig,
        collapseUnchanged: isFolded ? { margin: 3, minSize: 8 } : undefined,
      }),
    ],
  });
  return {
    show: ({ after }) => {
      highlightLine(view, mark, after);
      scrollToLine(view, view.scrollDOM, after);
    },
    next: () => goToNextChunk(view),
    previous: () => goToPreviousChunk(view),
    destroy: () => view.destroy(),
  };
}

function basics(
  label: string,
  { unchanged }: DiffViewOptions['labels'],
): Extension {
  return [
    lineNumbers(),
    mergeTheme,
    EditorState.readOnly.of(true),
    EditorView.editable.of(false),
    EditorState.phrases.of({ '$ unchanged lines': unchanged }),
    EditorView.lineWrapping,
    EditorView.contentAttributes.of({
      'aria-label': label,
      'aria-readonly': 'true',
      // It scrolls, so the keyboard must reach it.
      tabindex: '0',
    }),
  ];
}
