/** The steps of a JSON Pointer (RFC 6901), which is how ajv names places. @internal */
export const pointerPath = (pointer: string): string[] =>
  pointer
    .split('/')
    .slice(1)
    .map(step => step.replaceAll('~1', '/').replaceAll('~0', '~'));
