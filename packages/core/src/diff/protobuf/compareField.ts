import { presence } from '../presence';
import { compareLabels } from './compareLabels';
import type { FieldPair } from './compareOneofs';
import { compareOptions } from './compareOptions';
import type { TypeDifference } from './compareTypes';
import { jsonName } from './jsonName';
import type { ProtoField } from './model';
import type { ProtoComparison } from './ProtoComparison';
import { fieldText } from './texts';

const TYPE_RULES: Record<Exclude<TypeDifference, 'none'>, string> = {
  'wire-and-json': 'protobuf.field-type-changed-wire-and-json-kept',
  wire: 'protobuf.field-type-changed-wire-kept',
  json: 'protobuf.field-type-changed-json-kept',
  named: 'protobuf.field-named-type-changed',
  all: 'protobuf.field-type-changed',
};

/** What is declared of one field, but for its name and number. @internal */
export function compareField(
  files: ProtoComparison,
  path: string,
  pair: FieldPair & { difference: TypeDifference },
): void {
  const { changes } = files;
  const { old, next, difference } = pair;
  const values = {
    path,
    type: 'modified',
    oldValue: fieldText(old),
    newValue: fieldText(next),
  } as const;
  if (difference !== 'none') changes.add(TYPE_RULES[difference], values);
  const label = compareLabels(
    { field: old, file: files.old },
    { field: next, file: files.next },
  );
  if (label) changes.add(label, values);
  if (old.name === next.name && jsonName(old) !== jsonName(next)) {
    changes.add('protobuf.field-json-name-changed', {
      path,
      type: 'modified',
      oldValue: jsonName(old),
      newValue: jsonName(next),
    });
  }
  comparePacked(files, path, pair);
  const [before, after] = [
    old.options.get('default'),
    next.options.get('default'),
  ];
  if (before !== after) {
    changes.add('protobuf.field-default-changed', {
      path,
      ...presence(before, after),
    });
  }
  compareOptions(files, path, old.options, next.options);
}

/** Files of two syntaxes have two defaults, which the rule for the syntax says. */
function comparePacked(
  { old: { syntax }, next: { syntax: newSyntax }, changes }: ProtoComparison,
  path: string,
  { old, next }: FieldPair,
): void {
  if (old.label !== 'repeated' || next.label !== 'repeated') return;
  const packed = (field: ProtoField) =>
    field.options.get('packed') ?? String(syntax !== 'proto2');
  if (syntax !== newSyntax || packed(old) === packed(next)) return;
  changes.add('protobuf.field-packed-changed', {
    path,
    type: 'modified',
    oldValue: packed(old),
    newValue: packed(next),
  });
}
