import { Children, isValidElement, type ReactNode } from 'react';
import { Diagram } from './diagram/Diagram';
import { MarkdownScroll } from './MarkdownScroll';

const DIAGRAM_CLASS = 'language-mermaid';

/** A block of code as code, or as the diagram that it describes. */
export function MarkdownPre({ children }: { children?: ReactNode }) {
  const plain = (
    <MarkdownScroll>
      <pre>{children}</pre>
    </MarkdownScroll>
  );
  const [code] = Children.toArray(children);
  if (!isValidElement<{ className?: string; children?: ReactNode }>(code)) {
    return plain;
  }
  const { className, children: text } = code.props;
  const isDiagram = className?.split(' ').includes(DIAGRAM_CLASS);
  return isDiagram && typeof text === 'string' ? (
    <Diagram source={text} />
  ) : (
    plain
  );
}
