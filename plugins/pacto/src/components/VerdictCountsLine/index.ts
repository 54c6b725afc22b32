export { VerdictCountsLine } from './VerdictCountsLine';
