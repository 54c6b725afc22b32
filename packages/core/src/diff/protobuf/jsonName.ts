import type { ProtoField } from './model';

/**
 * The name of a field in JSON: as declared, else in camel case, as compilers derive it. Source: protobuf.dev,
 * "ProtoJSON format".
 *
 * @internal
 */
export function jsonName({ name, options }: ProtoField): string {
  const declared = options.get('json_name');
  if (declared !== undefined) return declared.replace(/^"|"$/g, '');
  return name.replace(/_+([a-zA-Z0-9]?)/g, (_, letter: string) =>
    letter.toUpperCase(),
  );
}
