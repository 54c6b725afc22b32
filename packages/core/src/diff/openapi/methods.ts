/**
 * The operations that a path may have. Source: diff sheet, §6.
 *
 * @internal
 */
export const METHODS = [
  'delete',
  'get',
  'head',
  'options',
  'patch',
  'post',
  'put',
  // Since OpenAPI 3.2.
  'query',
  'trace',
] as const;
