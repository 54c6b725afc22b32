import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type {
  SbomAnswer,
  SbomQuery,
} from '@pacto/backstage-plugin-pacto-common';
import type { Contents } from '../../contents';
import { decodePosition, pageInfoAt } from '../cursor';
import { orNotFound } from '../orNotFound';
import type { RevisionContents } from './RevisionContents';
import { clipPackage, countLicenses, selectPackages } from './sbomPackages';

const REMEDY = 'Correct the file, and publish a new version.';

const NOTHING = {
  items: [],
  pageInfo: {},
  totalItems: 0,
  total: 0,
  licenses: [],
};

/** @internal */
export interface SbomQueriesOptions {
  revisions: RevisionContents;
  contents: Contents;
}

/**
 * Bills of materials of revisions.
 *
 * @internal
 */
export class SbomQueries {
  readonly #options: SbomQueriesOptions;

  static create(options: SbomQueriesOptions): SbomQueries {
    return new SbomQueries(options);
  }

  private constructor(options: SbomQueriesOptions) {
    this.#options = options;
  }

  async get(
    key: { serviceId: string; digest: string },
    query: NonNullable<SbomQuery>,
    credentials: BackstageCredentials,
    options: { signal?: AbortSignal } = {},
  ): Promise<SbomAnswer> {
    const { limit = 50 } = query;
    const start = decodePosition(query.cursor);
    const { revisions, contents } = this.#options;
    const { key: revision, envelope } = await revisions.open(key, credentials);
    const sbom = await orNotFound(revision, () =>
      contents.sbom(revision, options),
    );
    if (!sbom || 'problem' in sbom) {
      return {
        ...envelope,
        ...NOTHING,
        ...(sbom
          ? {
              state: 'unreadable',
              file: sbom.file,
              problem: {
                message: sbom.problem,
                file: sbom.file,
                remedy: REMEDY,
              },
            }
          : { state: 'absent' }),
      };
    }
    const { file, format, packages } = sbom;
    const fitting = selectPackages(packages, query);
    return {
      ...envelope,
      state: 'present',
      file,
      format,
      items: fitting.slice(start, start + limit).map(clipPackage),
      pageInfo: pageInfoAt(start + limit, fitting.length),
      totalItems: fitting.length,
      total: packages.length,
      licenses: countLicenses(packages),
    };
  }
}
