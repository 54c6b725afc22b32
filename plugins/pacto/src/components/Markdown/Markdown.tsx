import { useMemo } from 'react';
import ReactMarkdown, { type Components } from 'react-markdown';
import rehypeSlug from 'rehype-slug';
import remarkGfm from 'remark-gfm';
import { usePactoTranslation } from '@pacto/backstage-plugin-pacto-react';
import { ANCHOR_PREFIX } from './anchors';
import { MarkdownImage } from './MarkdownImage';
import { MarkdownLink } from './MarkdownLink';
import { MarkdownPre } from './MarkdownPre';
import { MarkdownScroll } from './MarkdownScroll';
import styles from './Markdown.module.css';

export interface MarkdownProps {
  text: string;
  /** Path of the document in its bundle. */
  path: string;
  /** Paths of all files of the bundle. */
  files: ReadonlySet<string>;
}

/** What Markdown itself can make; HTML inside a document stays text. */
const allowedElements = [
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'p', 'br', 'hr', 'blockquote'],
  ...['ul', 'ol', 'li', 'input', 'section', 'sup'],
  ...['strong', 'em', 'del', 'code', 'pre', 'a', 'img'],
  ...['table', 'thead', 'tbody', 'tr', 'th', 'td'],
];

/** A document that a stranger wrote: rendered, but unable to run or load anything. */
export function Markdown({ text, path, files }: MarkdownProps) {
  const { t } = usePactoTranslation();
  const components = useMemo<Components>(
    () => ({
      // The page has h1 and h2 already.
      h1: ({ id, children }) => <h3 id={id}>{children}</h3>,
      h2: ({ id, children }) => <h4 id={id}>{children}</h4>,
      h3: ({ id, children }) => <h5 id={id}>{children}</h5>,
      h4: ({ id, children }) => <h6 id={id}>{children}</h6>,
      h5: ({ id, children }) => <h6 id={id}>{children}</h6>,
      a: ({ href, children, 'aria-label': label }) => (
        <MarkdownLink href={href} label={label} from={path} files={files}>
          {children}
        </MarkdownLink>
      ),
      img: ({ alt }) => <MarkdownImage alt={alt} />,
      pre: ({ children }) => <MarkdownPre>{children}</MarkdownPre>,
      table: ({ children }) => (
        <MarkdownScroll>
          <table>{children}</table>
        </MarkdownScroll>
      ),
    }),
    [path, files],
  );
  return (
    <div className={styles.markdown} dir="auto">
      <ReactMarkdown
        allowedElements={allowedElements}
        unwrapDisallowed
        remarkPlugins={[remarkGfm]}
        rehypePlugins={[[rehypeSlug, { prefix: ANCHOR_PREFIX }]]}
        remarkRehypeOptions={{
          clobberPrefix: ANCHOR_PREFIX,
          footnoteLabel: t('documentation.footnotes'),
          footnoteBackLabel: t('documentation.footnoteBack'),
        }}
        components={components}
      >
        {text}
      </ReactMarkdown>
    </div>
  );
}
