import type { Configuration } from '@pacto/core';
import type { Dependency } from '@pacto/backstage-plugin-pacto-common';
import { SHARED_SCHEMA_PATH } from '../bundlePaths';

/** The file that holds the schema of a configuration. */
export interface SchemaSource {
  serviceId: string;
  digest: string;
  path: string;
}

/**
 * Where the schema of a configuration is: in its own bundle, or in the one that it refers to. Nothing when there is
 * none, or when the reference leads nowhere.
 */
export function schemaSourceOf(
  { schema, ref }: Configuration,
  own: { serviceId: string; digest: string },
  reference: Dependency | undefined,
): SchemaSource | undefined {
  if (schema !== undefined) return { ...own, path: schema };
  const target = reference?.target;
  if (ref === undefined || target?.digest === undefined) return undefined;
  return {
    serviceId: target.serviceId,
    digest: target.digest,
    path: SHARED_SCHEMA_PATH,
  };
}
