/**
 * SQL over `repositories` for one without an assessment: what cannot be read is invalid, and what was not assessed yet
 * unknown; neither has a score.
 *
 * @internal
 */
export const withoutAssessment = (invalid: string, unknown: string) =>
  `case when repositories.current_digest is null and repositories.status = 'invalid' then '${invalid}' else '${unknown}' end`;

/** SQL for the compliance status, over `repositories` joined to `assessments`. @internal */
export const COMPLIANCE = `coalesce(assessments.status, ${withoutAssessment(
  'Invalid',
  'Unknown',
)})`;
