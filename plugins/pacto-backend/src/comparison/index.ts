export { type Comparison, Comparisons } from './Comparisons';
