export { createGraphServices, type GraphServices } from './createGraphServices';
export type { FleetView } from './FleetView';
export { FleetViews } from './FleetViews';
export { toServiceLink } from './toServiceLink';
