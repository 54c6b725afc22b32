import type { Finding } from '../validation/finding';
import type { Contract, Generation } from './model';

/**
 * What came out of reading one `pacto.yaml`.
 *
 * @public
 */
export interface ContractReading {
  /** As given. */
  text: string;
  /** The document as JSON-like data, as written; absent when the text is not one YAML map. */
  document?: Record<string, unknown>;
  /** Absent when `pactoVersion` is none we know. */
  generation?: Generation;
  /** The normalised contract; present when the text loads strictly, also when it has findings. */
  contract?: Contract;
  /** In the order of the text within each layer. */
  findings: Finding[];
  /** No finding is an error. Covers the layers that exist: reading and structure. */
  valid: boolean;
}
