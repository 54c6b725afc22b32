/** What a sentence is about. @public */
export type ExplanationTopic =
  | 'service'
  | 'owner'
  | 'workload'
  | 'state'
  | 'interfaces'
  | 'dependencies'
  | 'configurations'
  | 'policies'
  | 'scaling'
  | 'lifecycle'
  | 'capabilities'
  | 'readiness';

/**
 * One plain sentence about a contract. It is text, not Markdown or HTML: what the author wrote in it is quoted and
 * clipped, and must be escaped by whoever shows it.
 *
 * @public
 */
export interface Explanation {
  topic: ExplanationTopic;
  text: string;
}
