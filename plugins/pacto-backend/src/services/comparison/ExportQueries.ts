import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type {
  Envelope,
  ExportDiffQuery,
} from '@pacto/backstage-plugin-pacto-common';
import {
  type DiffReport,
  renderDiffMarkdown,
  toDiffDocument,
  toDiffSarif,
} from '@pacto/core';
import type { PairReader } from './PairReader';
import { withLimitations } from '../withLimitations';

type Format = ExportDiffQuery['format'];

/** @internal */
export interface DiffExport {
  mediaType: string;
  text: string;
  envelope: Envelope;
}

const FORMATS: Record<
  Format,
  { mediaType: string; write(report: DiffReport): string }
> = {
  json: {
    mediaType: 'application/json',
    write: report => toJson(toDiffDocument(report)),
  },
  markdown: { mediaType: 'text/markdown', write: renderDiffMarkdown },
  sarif: {
    mediaType: 'application/sarif+json',
    write: report => toJson(toDiffSarif(report)),
  },
};

/**
 * Differences as reports to pass on.
 *
 * @internal
 */
export class ExportQueries {
  readonly #reader: PairReader;

  static create({ reader }: { reader: PairReader }): ExportQueries {
    return new ExportQueries(reader);
  }

  private constructor(reader: PairReader) {
    this.#reader = reader;
  }

  async get(
    serviceId: string,
    query: ExportDiffQuery,
    credentials: BackstageCredentials,
    options: { signal?: AbortSignal } = {},
  ): Promise<DiffExport> {
    const pair = await this.#reader.compare(
      { serviceId, ...query },
      credentials,
      options,
    );
    const { service, older, from, to, diff, envelope } = pair;
    const { mediaType, write } = FORMATS[query.format];
    return {
      mediaType,
      text: write({
        from: {
          service: older.name,
          version: from.version,
          digest: from.digest,
        },
        to: { service: service.name, version: to.version, digest: to.digest },
        diff,
      }),
      envelope: withLimitations(envelope, diff.limitations),
    };
  }
}

function toJson(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
