import type { Rule } from '../../rules/Rule';

type Part = Record<string, unknown>;

/** Texts of two documents that differ in some parts at the top. @internal */
export function documents(old: Part, next: Part): Rule['example'] {
  return { old: textOf(old), new: textOf(next) };
}

/** Texts of two documents whose only operation differs. @internal */
export function operations(old: Part, next: Part): Rule['example'] {
  const path = (operation: Part) => ({ paths: { '/a': { get: operation } } });
  return documents(path(old), path(next));
}

/** Texts of two documents whose only response differs. @internal */
export function responses(old: Part, next: Part): Rule['example'] {
  const operation = (response: Part) => ({ responses: { 200: response } });
  return operations(operation(old), operation(next));
}

/** Texts of two documents whose only parameter differs. @internal */
export function parameters(old: Part, next: Part): Rule['example'] {
  const operation = (parameter: Part) => ({
    parameters: [{ name: 'q', in: 'query', ...parameter }],
  });
  return operations(operation(old), operation(next));
}

/** Texts of two documents whose only security scheme differs. @internal */
export function schemes(old: Part, next: Part): Rule['example'] {
  const components = (scheme: Part) => ({
    components: { securitySchemes: { s: scheme } },
  });
  return documents(components(old), components(next));
}

function textOf(parts: Part): string {
  return JSON.stringify({ openapi: '3.1.0', ...parts });
}
