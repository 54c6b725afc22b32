import { useMemo } from 'react';
import {
  useBundleFile,
  useDependencies,
  useRevision,
  type Loaded,
} from '@pacto/backstage-plugin-pacto-react';
import { readSchema, type SchemaReading } from '../readSchema';
import { schemaSourceOf } from '../schemaSource';

/** The schema of a configuration at a revision, or why there is none there. */
export type OtherSchema =
  | ({ state: 'read' } & SchemaReading)
  | { state: 'noConfiguration' | 'noSchema' | 'notJson' };

/** @param digest - Nothing is read while it is undefined. */
export function useOtherSchema(
  serviceId: string,
  digest: string | undefined,
  name: string,
): Loaded<OtherSchema> {
  const revision = useRevision(serviceId, digest);
  const contract = revision.value?.revision.contract;
  const configuration = contract?.configurations.find(
    each => each.name === name,
  );
  const isShared = configuration?.ref !== undefined;
  const dependencies = useDependencies(
    isShared ? serviceId : undefined,
    digest,
  );
  const reference = dependencies.value?.items.find(
    item => item.kind === 'configuration' && item.name === name,
  );
  const source =
    configuration && digest
      ? schemaSourceOf(configuration, { serviceId, digest }, reference)
      : undefined;
  const file = useBundleFile(source?.serviceId, source?.digest, source?.path);
  const value = useMemo((): OtherSchema | undefined => {
    if (!revision.value) return undefined;
    if (!configuration) return { state: 'noConfiguration' };
    if (isShared && !dependencies.value) return undefined;
    if (!source) return { state: 'noSchema' };
    if (file.value === undefined) return undefined;
    const reading = readSchema(file.value);
    return reading ? { state: 'read', ...reading } : { state: 'notJson' };
  }, [
    revision.value,
    configuration,
    isShared,
    dependencies.value,
    source,
    file.value,
  ]);
  const parts = [revision, dependencies, file];
  return {
    value,
    error: parts.find(({ error }) => error)?.error,
    loading: parts.some(({ loading }) => loading),
    reload: () => parts.forEach(part => part.reload()),
  };
}
