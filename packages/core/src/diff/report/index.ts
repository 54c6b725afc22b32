export type { DiffReport, ReportSide } from './DiffReport';
export { renderDiffMarkdown } from './renderDiffMarkdown';
export type {
  SarifLevel,
  SarifLog,
  SarifResult,
  SarifRule,
  SarifRun,
  SarifText,
} from './sarif';
export { type DiffDocument, toDiffDocument } from './toDiffDocument';
export { toDiffSarif } from './toDiffSarif';
