import { PACTO_CONTRACT_ANNOTATION } from '@pacto/backstage-plugin-pacto-common';

/** Entities that the catalog ties to a contract; an API is one of its interfaces. */
export const hasContract = {
  kind: { $in: ['component', 'resource', 'api'] },
  [`metadata.annotations.${PACTO_CONTRACT_ANNOTATION}`]: { $exists: true },
};
