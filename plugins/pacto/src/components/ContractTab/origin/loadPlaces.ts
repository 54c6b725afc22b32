// A module of its own, so that the reader of YAML is loaded after the page.
export { readPlaces } from '@pacto/core';
