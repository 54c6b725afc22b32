import type { Finding } from '@pacto/core';
import type { Knex } from 'knex';
import { type FindingRow, fromFindingRow } from './findingRows';
import { fromJsonRows, jsonRows } from './jsonRows';
import { fromRevisionRow, type RevisionRow } from './revisionRows';
import type { DescribedRevision, RevisionKey } from './RevisionStore';

interface DescribedRow extends RevisionRow {
  tags: string | null;
  files: string | null;
  findings: string | null;
}

const FINDING_COLUMNS = [
  'position',
  'code',
  'severity',
  'layer',
  'path',
  'message',
  'line',
  '"column"',
  'remedy',
];

type FindingValues = [
  position: number,
  code: string,
  severity: string,
  layer: string,
  path: string,
  message: string,
  line: number | null,
  column: number | null,
  remedy: string | null,
];

/**
 * A revision with its tags, its findings and the list of its files, of which there are few enough for one row.
 *
 * @internal
 */
export async function describeRevision(
  knex: Knex,
  { repositoryId, digest }: RevisionKey,
): Promise<DescribedRevision | undefined> {
  const key = { repository_id: repositoryId, digest };
  const gather = (table: string, columns: readonly string[]) =>
    knex(table)
      .where(key)
      .select(knex.raw(jsonRows(knex, columns)));
  const row: DescribedRow | undefined = await knex('revisions')
    .where(key)
    .first('revisions.*', {
      tags: gather('tags', ['tag']),
      files: gather('revision_files', ['path', 'size', 'sha256']),
      findings: gather('findings', FINDING_COLUMNS),
    });
  return (
    row && {
      ...fromRevisionRow(row),
      tags: fromJsonRows<[string]>(row.tags)
        .map(([tag]) => tag)
        .sort(),
      files: fromJsonRows<[string, number, string]>(row.files)
        .map(([path, size, sha256]) => ({ path, size, sha256 }))
        .sort((a, b) => (a.path < b.path ? -1 : 1)),
      findings: fromJsonRows<FindingValues>(row.findings)
        .sort(([a], [b]) => a - b)
        .map(values => toFinding(key, values)),
    }
  );
}

function toFinding(
  key: Pick<FindingRow, 'repository_id' | 'digest'>,
  values: FindingValues,
): Finding {
  const [position, code, severity, layer, path, message, line, column, remedy] =
    values;
  const place = { position, path, line, column };
  return fromFindingRow({
    ...key,
    ...place,
    code,
    severity,
    layer,
    message,
    remedy,
  });
}
