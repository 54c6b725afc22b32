import { presence } from '../presence';
import type { ProtoOptions } from './model';
import type { ProtoComparison } from './ProtoComparison';

/** Compared where they belong to: with calls, with fields and with the values of an enum. */
const ELSEWHERE = new Set([
  'allow_alias',
  'default',
  'features.field_presence',
  'idempotency_level',
  'json_name',
  'packed',
]);

/** Options that decide how messages are written in the binary form. */
const ENCODING = new Set([
  'features.message_encoding',
  'message_set_wire_format',
]);

/** Options of the generated code that say where it goes. */
const NAMESPACE = new Set([
  'csharp_namespace',
  'go_package',
  'java_multiple_files',
  'java_outer_classname',
  'java_package',
  'objc_class_prefix',
  'php_class_prefix',
  'php_metadata_namespace',
  'php_namespace',
  'ruby_package',
  'swift_prefix',
]);

/** Options of one declaration, whose path is given. @internal */
export function compareOptions(
  { changes, budget }: ProtoComparison,
  path: string,
  old: ProtoOptions,
  next: ProtoOptions,
): void {
  for (const name of new Set([...old.keys(), ...next.keys()])) {
    budget.spend();
    const [before, after] = [old.get(name), next.get(name)];
    if (before === after || ELSEWHERE.has(name)) continue;
    if (name === 'deprecated' && isTrue(before) === isTrue(after)) continue;
    changes.add(ruleOf(name, after), {
      path: `${path}.options[${name}]`,
      ...presence(before, after),
    });
  }
}

function isTrue(value: string | undefined) {
  return value === 'true';
}

function ruleOf(name: string, after: string | undefined): string {
  if (name === 'deprecated') {
    return isTrue(after)
      ? 'protobuf.deprecated'
      : 'protobuf.deprecation-removed';
  }
  if (ENCODING.has(name)) return 'protobuf.encoding-changed';
  if (name === 'features' || name.startsWith('features.')) {
    return 'protobuf.feature-changed';
  }
  return NAMESPACE.has(name)
    ? 'protobuf.generated-namespace-changed'
    : 'protobuf.option-changed';
}
