import type { ReactNode } from 'react';
import { Link } from '@backstage/ui';
import { useQueryHref } from '../../hooks/useQueryHref';
import { isDocument, isSkill } from '../ContractTab/bundlePaths';
import { ANCHOR_PREFIX } from './anchors';
import { resolveLink } from './resolveLink';

export interface MarkdownLinkProps {
  href?: string;
  /** Spoken instead of the text. */
  label?: string;
  from: string;
  files: ReadonlySet<string>;
  children?: ReactNode;
}

/** A link of a document, or its text alone when it leads to nowhere we would go. */
export function MarkdownLink(props: MarkdownLinkProps) {
  const { href, label, from, files, children } = props;
  const queryHref = useQueryHref();
  const target = href ? resolveLink(href, from, files) : undefined;
  switch (target?.kind) {
    case 'external':
      return (
        <Link href={target.url} target="_blank" rel="noopener noreferrer">
          {children}
        </Link>
      );
    case 'fragment':
      return (
        <Link
          href={queryHref({ hash: anchorOf(target.fragment) })}
          aria-label={label}
        >
          {children}
        </Link>
      );
    case 'file':
      return (
        <Link
          href={queryHref(
            isDocument(target.path) || isSkill(target.path)
              ? {
                  params: { doc: target.path },
                  hash: target.fragment
                    ? anchorOf(target.fragment)
                    : 'documentation',
                }
              : { params: { file: target.path, line: undefined } },
          )}
        >
          {children}
        </Link>
      );
    default:
      return <span>{children}</span>;
  }
}

function anchorOf(fragment: string): string {
  return fragment.startsWith(ANCHOR_PREFIX)
    ? fragment
    : `${ANCHOR_PREFIX}${fragment}`;
}
