import type { Version } from '@pacto/backstage-plugin-pacto-common';
import {
  usePactoTranslation,
  type MorePages,
} from '@pacto/backstage-plugin-pacto-react';
import { FactTable } from '../FactTable';
import {
  useVersionColumns,
  type VersionColumnsOptions,
} from './useVersionColumns';
import { VirtualTable } from './VirtualTable';

/** Up to here all rows are drawn, and the page scrolls instead of the table. */
const MOST_PLAIN = 50;

export interface VersionsTableProps
  extends Omit<VersionColumnsOptions, 'showSignatures'> {
  pages: MorePages<Version>;
  total: number;
}

/** Versions as they come. */
export function VersionsTable(props: VersionsTableProps) {
  const { pages, total, ...options } = props;
  const { t } = usePactoTranslation();
  const columns = useVersionColumns({
    ...options,
    showSignatures: pages.items.some(({ signature }) => signature),
  });
  const table = {
    label: t('versions.label'),
    columns,
    rows: pages.items,
    rowKey: ({ digest, tags }: Version) => digest ?? tags.join(' '),
  };
  if (total <= MOST_PLAIN) return <FactTable {...table} />;
  return <VirtualTable {...table} total={total} onNearEnd={pages.more} />;
}
