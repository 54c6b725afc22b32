const NEUTRAL = new Set([
  'openapi.deprecated',
  'openapi.no-longer-deprecated',
  'openapi.text-changed',
  'openapi.tags-changed',
  'openapi.sunset-changed',
  'openapi.extension-changed',
  'openapi.element-changed',
  'openapi.unreadable-changed',
  'openapi.operation-id-changed',
]);

/** Whether a rule means the same for calls of the service and of the consumer. @internal */
export function isNeutral(ruleId: string): boolean {
  return NEUTRAL.has(ruleId);
}
