import type {
  Readiness,
  ReadinessClaim,
  ReadinessItem,
  ReadinessScore,
} from '@pacto/core';
import {
  StatusMark,
  usePactoTranslation,
  type Mark,
} from '@pacto/backstage-plugin-pacto-react';
import { FactTable, type FactColumn } from '../../FactTable';
import { MarkdownLink } from '../../Markdown/MarkdownLink';
import { CONTRACT_PATH } from '../bundlePaths';
import { originColumn } from '../origin';
import type { RevisionView } from '../RevisionView';
import { clipText } from '../sections/clip';

export interface ClaimsTableProps {
  readiness: Readiness;
  result: ReadinessScore;
  view: RevisionView;
}

const marks: Readonly<Record<ReadinessItem['state'], Mark>> = {
  done: 'good',
  partial: 'attention',
  'not-done': 'bad',
  deferred: 'neutral',
  expired: 'bad',
  'unreadable-date': 'unknown',
  unsaid: 'unknown',
};

interface Row {
  claim: ReadinessClaim;
  item: ReadinessItem;
}

/** What is claimed, with its evidence, and what each claim gives. */
export function ClaimsTable({ readiness, result, view }: ClaimsTableProps) {
  const { t } = usePactoTranslation();
  const files = new Set(view.revision.files.map(({ path }) => path));
  // The score has its items in the order of the contract.
  const rows = readiness.claims.map((claim, index) => ({
    claim,
    item: result.items[index],
  }));
  const columns: Array<FactColumn<Row>> = [
    {
      id: 'id',
      label: t('readiness.claim'),
      render: ({ claim }) => <bdi>{claim.id}</bdi>,
    },
    {
      id: 'state',
      label: t('readiness.state'),
      render: ({ item }) => (
        <StatusMark
          mark={marks[item.state]}
          label={t(`readiness.states.${item.state}`)}
        />
      ),
    },
    {
      id: 'points',
      label: t('readiness.points'),
      numeric: true,
      render: ({ item }) =>
        t('readiness.pointsOf', { earned: item.earned, weight: item.weight }),
    },
    {
      id: 'category',
      label: t('readiness.category'),
      render: ({ claim }) => <bdi>{claim.category ?? t('table.none')}</bdi>,
    },
    {
      id: 'evidence',
      label: t('readiness.evidence'),
      render: ({ claim }) => (
        <MarkdownLink href={claim.evidence} from={CONTRACT_PATH} files={files}>
          <bdi>{clipText(claim.evidence)}</bdi>
        </MarkdownLink>
      ),
    },
    {
      id: 'description',
      label: t('readiness.description'),
      render: ({ claim }) => (
        <bdi>{clipText(claim.description ?? t('table.none'))}</bdi>
      ),
    },
    originColumn(t, ({ claim }) => claim.documentPath),
  ];
  if (rows.some(({ claim }) => claim.expires !== undefined)) {
    columns.splice(3, 0, {
      id: 'expires',
      label: t('readiness.expires'),
      render: ({ claim }) => <bdi>{claim.expires ?? t('table.none')}</bdi>,
    });
  }
  return (
    <FactTable
      label={t('readiness.claims')}
      columns={columns}
      rows={rows}
      rowKey={({ claim }) => claim.documentPath.join('.')}
    />
  );
}
