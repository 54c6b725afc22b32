export {
  type CompareRequest,
  type Comparison,
  Comparisons,
} from './Comparisons';
