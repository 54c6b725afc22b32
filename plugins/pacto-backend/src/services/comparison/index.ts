export {
  createComparisonServices,
  type ComparisonServices,
} from './createComparisonServices';
export type { DiffExport } from './ExportQueries';
