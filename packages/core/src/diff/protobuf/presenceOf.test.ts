import { RuleTable } from '../rules/RuleTable';
import { runProtobufExample } from './__testUtils__/runProtobufExample';
import { protobufRules } from './rules/protobufRules';

const table = RuleTable.create(protobufRules);

const rulesOf = (old: string, next: string) =>
  runProtobufExample({ old, new: next }, table).map(({ ruleId }) =>
    ruleId.replace('protobuf.', ''),
  );

const edition = (field: string, head = '') =>
  `edition = "2023"; ${head} message M { ${field} }`;

const IMPLICIT = 'features.field_presence = IMPLICIT';

const REQUIRED = 'features.field_presence = LEGACY_REQUIRED';

describe('presence of fields', () => {
  it.each([
    ['int32 a = 1;', `int32 a = 1 [${IMPLICIT}];`, 'field-presence-removed'],
    [`int32 a = 1 [${IMPLICIT}];`, 'int32 a = 1;', 'field-presence-added'],
    ['int32 a = 1;', `int32 a = 1 [${REQUIRED}];`, 'field-became-required'],
    [`int32 a = 1 [${REQUIRED}];`, 'int32 a = 1;', 'field-no-longer-required'],
    ['', `int32 a = 1 [${REQUIRED}];`, 'required-field-added'],
  ])('is what features say: %s to %s', (old, next, rule) => {
    expect(rulesOf(edition(old), edition(next))).toEqual([rule]);
  });

  it('follows the feature of the file', () => {
    expect(
      rulesOf(
        edition('int32 a = 1; M b = 2;'),
        edition('int32 a = 1; M b = 2;', `option ${IMPLICIT};`),
      ),
    ).toEqual(['field-presence-removed']);
  });

  it('stays when proto2 becomes an edition', () => {
    expect(
      rulesOf('message M { optional int32 a = 1; }', edition('int32 a = 1;')),
    ).toEqual(['syntax-changed', 'field-label-changed']);
  });

  it('goes when proto2 becomes proto3 without the word', () => {
    expect(
      rulesOf(
        'message M { optional int32 a = 1; optional M b = 2; }',
        'syntax = "proto3"; message M { int32 a = 1; M b = 2; }',
      ),
    ).toEqual([
      'syntax-changed',
      'field-presence-removed',
      'field-label-changed',
    ]);
  });
});
