import { WorkBudget, WorkLimitError, type Limitation } from '../../work';
import { ChangeCollector } from '../ChangeCollector';
import { RuleTable } from '../rules/RuleTable';
import { runProtobufExample } from './__testUtils__/runProtobufExample';
import { compareProtobuf } from './compareProtobuf';
import { protobufRules } from './rules/protobufRules';

const table = RuleTable.create(protobufRules);

const diff = (old: string, next: string) =>
  runProtobufExample({ old, new: next }, table).map(
    ({ ruleId, path, oldValue, newValue }) =>
      [ruleId, path, oldValue, newValue].join(' | '),
  );

function limited(old: string, next: string, budget = WorkBudget.create()) {
  const limitations: Limitation[] = [];
  const changes = ChangeCollector.create(table);
  compareProtobuf({
    oldText: old,
    newText: next,
    changes,
    budget,
    limit: limitation => limitations.push(limitation),
  });
  return { limitations, changes: changes.list() };
}

describe('compareProtobuf', () => {
  it('says where something changed and from what to what', () => {
    expect(
      diff(
        'message A { message B { repeated string tags = 4; } }',
        'message A { message B { repeated bytes tags = 4; } }',
      ),
    ).toEqual([
      'protobuf.field-type-changed-wire-kept | grpc.messages[A.B].fields[tags] | repeated string = 4 | repeated bytes = 4',
    ]);
    expect(
      diff(
        'service S { rpc Get(A) returns (A); } message A {}',
        'service S { rpc Get(A) returns (stream A); } message A {}',
      ),
    ).toEqual([
      'protobuf.rpc-response-streaming-changed | grpc.rpcs[S.Get] | (A) returns (A) | (A) returns (stream A)',
    ]);
  });

  it('takes comments, order and the spelling of types for what they are', () => {
    expect(
      diff(
        'package a; message M { string x = 1; B y = 2; message B {} } enum E { A = 0; }',
        `package a; enum E { A = 0x0; } // moved
         message M { /* first */ .a.M.B y = 2; string x = 01; message B {} }`,
      ),
    ).toEqual([]);
  });

  it('reports what is inside a new or a gone message with that message only', () => {
    const inner = 'message B { message C {} enum D { X = 0; } }';
    expect(diff('message A {}', `message A { ${inner} }`)).toEqual([
      'protobuf.message-added | grpc.messages[A.B] |  | A.B',
    ]);
    expect(diff(`message A { ${inner} }`, 'message A {}')).toEqual([
      'protobuf.message-removed | grpc.messages[A.B] | A.B | ',
    ]);
  });

  it('reports a new package once', () => {
    const body =
      'message A { B b = 1; } message B {} service S { rpc G(A) returns (B); }';
    expect(diff(`package x.v1; ${body}`, `package x.v2; ${body}`)).toEqual([
      'protobuf.package-changed | grpc.package | x.v1 | x.v2',
    ]);
  });

  it('sees two fields that swap their numbers', () => {
    expect(
      diff(
        'message M { int32 a = 1; int32 b = 2; }',
        'message M { int32 a = 2; int32 b = 1; }',
      ),
    ).toEqual([
      'protobuf.field-number-changed | grpc.messages[M].fields[a] | int32 = 1 | int32 = 2',
      'protobuf.field-number-changed | grpc.messages[M].fields[b] | int32 = 2 | int32 = 1',
    ]);
  });

  it('sees another type under another name as another field', () => {
    expect(
      diff('message M { string a = 1; }', 'message M { repeated bool b = 1; }'),
    ).toEqual([
      'protobuf.field-number-reused | grpc.messages[M].fields[a] | a: string = 1 | b: repeated bool = 1',
    ]);
    expect(
      diff('message M { int32 a = 1; }', 'message M { int64 b = 1; }'),
    ).toEqual([
      'protobuf.field-renamed | grpc.messages[M].fields[a] | a | b',
      'protobuf.field-type-changed-wire-kept | grpc.messages[M].fields[a] | int32 = 1 | int64 = 1',
    ]);
  });

  it('sees a new field on the number that another one left', () => {
    expect(
      diff(
        'message M { int32 a = 1; }',
        'message M { int32 a = 2; int32 b = 1; }',
      ),
    ).toEqual([
      'protobuf.field-number-changed | grpc.messages[M].fields[a] | int32 = 1 | int32 = 2',
      'protobuf.field-number-reused | grpc.messages[M].fields[b] |  | int32 = 1',
    ]);
  });

  it('knows the names that JSON derives', () => {
    expect(
      diff('message M { int32 my_id = 1; }', 'message M { int32 myId = 1; }'),
    ).toEqual([
      'protobuf.field-renamed-json-kept | grpc.messages[M].fields[my_id] | my_id | myId',
    ]);
    expect(
      diff(
        'message M { int32 my_id = 1; }',
        'message M { int32 my_id = 1 [json_name = "myId"]; }',
      ),
    ).toEqual([]);
  });

  it.each([
    ['int32', 'int64', 'wire-kept'],
    ['int32', 'bool', 'wire-kept'],
    ['uint32', 'int32', 'wire-and-json-kept'],
    ['uint64', 'int64', 'wire-and-json-kept'],
    ['fixed64', 'sfixed64', 'wire-and-json-kept'],
    ['sint32', 'sint64', 'wire-kept'],
    ['int64', 'sint64', 'json-kept'],
    ['fixed32', 'uint32', 'json-kept'],
    ['float', 'double', 'json-kept'],
    ['string', 'bytes', 'wire-kept'],
    ['E', 'int32', 'wire-kept'],
    ['M', 'bytes', 'wire-kept'],
    ['map<int32, int32>', 'map<uint32, int32>', 'wire-and-json-kept'],
    ['map<int32, string>', 'map<uint32, bytes>', 'wire-kept'],
    ['map<int32, string>', 'map<int64, bytes>', 'wire-kept'],
    ['map<int32, int32>', 'map<int32, sint32>', 'json-kept'],
  ])('knows what still reads %s as %s', (from, to, kept) => {
    const file = (type: string) =>
      `message M { ${type} a = 1; } enum E { A = 0; }`;
    for (const [old, next] of [
      [from, to],
      [to, from],
    ]) {
      expect(diff(file(old), file(next))).toEqual([
        `protobuf.field-type-changed-${kept} | grpc.messages[M].fields[a] | ${old} = 1 | ${next} = 1`,
      ]);
    }
  });

  it.each([
    ['string', 'M'],
    ['string', 'int32'],
    ['int64', 'double'],
    ['bool', 'sint32'],
    ['map<int32, string>', 'map<int32, bool>'],
    ['map<int32, string>', 'map<sint32, bytes>'],
    ['map<int64, bytes>', 'map<sint64, string>'],
    ['map<int32, string>', 'string'],
    ['int32', 'google.protobuf.Int32Value'],
  ])('knows that nothing reads %s as %s', (from, to) => {
    for (const [old, next] of [
      [from, to],
      [to, from],
    ]) {
      expect(
        diff(`message M { ${old} a = 1; }`, `message M { ${next} a = 1; }`),
      ).toEqual([
        `protobuf.field-type-changed | grpc.messages[M].fields[a] | ${old} = 1 | ${next} = 1`,
      ]);
    }
  });

  it('takes what is not deprecated for that, whether said or not', () => {
    expect(
      diff(
        'message M { int32 a = 1 [deprecated = false]; }',
        'message M { int32 a = 1; }',
      ),
    ).toEqual([]);
  });

  it('treats extensions as fields', () => {
    expect(
      diff(
        'extend Base { optional int32 a = 100; }',
        'extend Base { optional int32 a = 101; }',
      ),
    ).toEqual([
      'protobuf.field-number-changed | grpc.messages[extend Base].fields[a] | optional int32 = 100 | optional int32 = 101',
    ]);
  });

  it('sees a oneof that is renamed and loses a field', () => {
    expect(
      diff(
        'message M { oneof a { int32 x = 1; int32 y = 2; int32 z = 3; } }',
        'message M { oneof b { int32 x = 1; int32 y = 2; } int32 z = 3; }',
      ),
    ).toEqual([
      'protobuf.oneof-renamed | grpc.messages[M].oneofs[a] | a | b',
      'protobuf.field-moved-out-of-oneof | grpc.messages[M].fields[z] | a | ',
    ]);
  });

  it('keeps the texts of changes short', () => {
    const [text] = diff('', `option (x) = "${'y'.repeat(5000)}";`);
    expect(text.length).toBeLessThan(300);
  });

  it.each([
    ['old', '<html>', 'message M {}'],
    ['new', 'message M {}', '{"openapi": "3.1.0"}'],
  ])('says that the %s file cannot be read', (side, old, next) => {
    const { limitations, changes } = limited(old, next);
    expect(changes).toEqual([]);
    expect(limitations).toEqual([
      {
        code: 'UNREADABLE',
        message: expect.stringContaining(
          `the ${side} file is no readable .proto file: line 1:`,
        ),
      },
    ]);
  });

  it('ends when the work gets too much', () => {
    const file = (type: string) =>
      `message M {${Array.from(
        Array(2000),
        (_, index) => `${type} f${index} = ${index + 1};`,
      ).join('')}}`;
    expect(() =>
      limited(file('int32'), file('int64'), WorkBudget.create({ steps: 5000 })),
    ).toThrow(WorkLimitError);
  });

  it('stops when it is told to', () => {
    const stop = new AbortController();
    const budget = WorkBudget.create({ signal: stop.signal });
    stop.abort(new Error('enough'));
    expect(() =>
      limited('message M {}'.repeat(1), ';'.repeat(5000), budget),
    ).toThrow('enough');
  });

  it('does work that grows with the text only', () => {
    const spent = (count: number) => {
      const numbers = Array.from(Array(count), (_, index) => index + 1);
      const old = `message M { reserved ${numbers
        .map(n => 2 * n + count * 3)
        .join(',')};
        ${numbers.map(n => `int32 f${n} = ${n};`).join('')} }
        enum E { ${numbers.map(n => `A${n} = 0;`).join('')} }`;
      const next = `message M { reserved ${numbers.map(n => 2 * n).join(',')};
        ${numbers.map(n => `int64 g${n} = ${2 * n + 1};`).join('')} }
        enum E { ${numbers.map(n => `B${n} = 0;`).join('')} }`;
      const budget = WorkBudget.create();
      limited(old, next, budget);
      return budget.spent;
    };
    expect(spent(20_000)).toBeLessThan(11 * spent(2000));
  });
});
