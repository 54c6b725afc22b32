import { EntityRefLink } from '@backstage/plugin-catalog-react';

export interface ServiceNameProps {
  name: string;
  entityRef?: string;
}

/** A service by its name, as a link where it is in the catalog. */
export function ServiceName({ name, entityRef }: ServiceNameProps) {
  if (entityRef === undefined) return <bdi>{name}</bdi>;
  return (
    <EntityRefLink entityRef={entityRef}>
      <bdi>{name}</bdi>
    </EntityRefLink>
  );
}
