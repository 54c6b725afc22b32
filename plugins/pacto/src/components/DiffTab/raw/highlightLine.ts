import { uncollapseUnchanged } from '@codemirror/merge';
import type { Compartment } from '@codemirror/state';
import { Decoration, EditorView } from '@codemirror/view';
import type { ChangeLine } from './locateChange';

const current = Decoration.line({
  class: 'cm-pacto-current',
  attributes: { 'aria-current': 'true' },
});

/** Marks the line of a change; where only its surroundings are found, nothing is marked. */
export function highlightLine(
  view: EditorView,
  compartment: Compartment,
  place: ChangeLine | undefined,
): void {
  const { doc } = view.state;
  if (!place || place.line > doc.lines) {
    view.dispatch({ effects: compartment.reconfigure([]) });
    return;
  }
  const { from } = doc.line(place.line);
  const marks = EditorView.decorations.of(Decoration.set(current.range(from)));
  view.dispatch({
    effects: [
      compartment.reconfigure(place.isExact ? marks : []),
      uncollapseUnchanged.of(from),
    ],
  });
}

/**
 * Brings the line of a change into view in the box that scrolls, and in that one only: the page stays where the reader
 * is.
 */
export function scrollToLine(
  view: EditorView,
  box: HTMLElement,
  place: ChangeLine | undefined,
): void {
  const { doc } = view.state;
  if (!place || place.line > doc.lines) return;
  const { from } = doc.line(place.line);
  const scroll = (again: boolean) =>
    view.requestMeasure({
      read: ({ documentPadding }) =>
        view.lineBlockAt(from).top + documentPadding.top,
      write: top => {
        box.scrollTop = top - box.clientHeight / 3;
        // Lines out of view are of a guessed height; the second time they have been drawn.
        if (again) setTimeout(() => scroll(false), 50);
      },
    });
  scroll(true);
}
