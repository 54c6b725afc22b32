/** As many versions as the API gives at once. */
export const VERSIONS = 200;
