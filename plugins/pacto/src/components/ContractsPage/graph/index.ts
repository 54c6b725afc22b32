export { FleetGraphView } from './FleetGraphView';
