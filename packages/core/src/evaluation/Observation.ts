/**
 * What became of an attempt to observe something. Source: validation sheet, §7.
 *
 * @public
 */
export type ObservationOutcome =
  | 'Observed'
  | 'Unsupported'
  | 'Failed'
  | 'Stale'
  | 'Insufficient';

/**
 * One piece of evidence from where a service runs. It comes from collectors of any version, so every field is read
 * with care: see {@link evaluateContract}.
 *
 * @public
 */
export interface Observation {
  /** `InterfaceObserved`, `CapabilityObserved`, `DependencyReachable`, … */
  kind: string;
  /** `{kind: 'interface', name: 'api'}`; see {@link evaluateContract}. */
  subject: { kind: string; name: string };
  outcome: ObservationOutcome;
  /** What was seen; only with the outcome `Observed`. */
  value?: {
    present?: boolean;
    reachable?: boolean;
    conformant?: boolean;
    durable?: boolean;
    type?: string;
  };
}
