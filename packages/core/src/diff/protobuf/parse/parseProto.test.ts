import { WorkBudget } from '../../../work';
import { readProto } from '../link/readProto';
import { parseProto } from './parseProto';

const parse = (text: string) => parseProto(text, WorkBudget.create());
const read = (text: string) =>
  readProto({
    text,
    side: 'old',
    budget: WorkBudget.create(),
    limit: ({ message }) => {
      throw new Error(message);
    },
  });
const fields = (text: string, message = 'M') =>
  read(text)
    .messages.get(message)
    ?.fields.map(({ options, ...field }) => ({
      ...field,
      ...(options.size > 0 ? { options: Object.fromEntries(options) } : {}),
    }));

describe('parseProto', () => {
  it('reads the head of a file', () => {
    expect(
      parse(`
        syntax = 'proto' "3"; // two strings that follow each other are one
        package shop.orders.v1;
        import public "a.proto"; import weak "b.proto"; import "c.proto";
        option java_package = "shop.orders";
        option (lead).name = -inf;
        ;
      `),
    ).toEqual({
      syntax: 'proto3',
      package: 'shop.orders.v1',
      imports: ['a.proto', 'b.proto', 'c.proto'],
      options: new Map([
        ['java_package', '"shop.orders"'],
        ['(lead).name', '- inf'],
      ]),
      messages: new Map(),
      enums: new Map(),
      services: new Map(),
    });
    expect(parse('edition = "2024"; import option "o.proto";').syntax).toBe(
      'edition 2024',
    );
    expect(parse('').syntax).toBe('proto2');
  });

  it('reads fields of all kinds', () => {
    expect(
      fields(`message M {
        optional int32 a = 0x1 [deprecated = true, (x.y).z = { p: [1, 2] q < r: "s" > }];
        required .pkg.Other b = 02;
        repeated Inner c = 3 [packed = false];
        map < string , Inner > d = 4;
        oneof pick { option (o) = 1; string e = 5; group F = 6 { optional bool g = 1; } }
        repeated group H = 7 { }
        map e2 = 8; reserved r = 9; message message = 10; stream stream = 11;
        message Inner {}
      }`),
    ).toEqual([
      {
        name: 'a',
        number: 1,
        type: 'int32',
        label: 'optional',
        options: {
          deprecated: 'true',
          '(x.y).z': '{ p : [ 1 , 2 ] q < r : "s" > }',
        },
      },
      { name: 'b', number: 2, type: 'pkg.Other', label: 'required' },
      {
        name: 'c',
        number: 3,
        type: 'M.Inner',
        label: 'repeated',
        options: { packed: 'false' },
      },
      { name: 'd', number: 4, keyType: 'string', type: 'M.Inner', label: '' },
      { name: 'e', number: 5, type: 'string', label: '', oneof: 'pick' },
      { name: 'f', number: 6, type: 'group F', label: '', oneof: 'pick' },
      { name: 'h', number: 7, type: 'group H', label: 'repeated' },
      { name: 'e2', number: 8, type: 'map', label: '' },
      { name: 'r', number: 9, type: 'reserved', label: '' },
      { name: 'message', number: 10, type: 'message', label: '' },
      { name: 'stream', number: 11, type: 'stream', label: '' },
    ]);
  });

  it('reads reserved numbers and names, and ranges for extensions', () => {
    const file = parse(`
      message M {
        reserved 2, 4 to 6, 100 to max; reserved "a", 'b';
        extensions 10 to 19, 30 to 30 [verification = UNVERIFIED];
      }
      enum E { option allow_alias = true; A = 0; B = -1; C = 0 [deprecated = true]; reserved -5 to -3, 9 to max; reserved D; }
    `);
    expect(file.messages.get('M')).toMatchObject({
      reserved: {
        numbers: [
          [2, 2],
          [4, 6],
          [100, 536870911],
        ],
        names: new Set(['a', 'b']),
      },
      extensionRanges: [
        [10, 19],
        [30, 30],
      ],
    });
    expect(file.enums.get('E')).toMatchObject({
      values: [
        { name: 'A', number: 0 },
        { name: 'B', number: -1 },
        { name: 'C', number: 0 },
      ],
      reserved: {
        numbers: [
          [-5, -3],
          [9, 2147483647],
        ],
        names: new Set(['D']),
      },
    });
  });

  it('reads reserved names without quotes, as editions write them', () => {
    const file = parse('edition = "2023"; message M { reserved a, b; }');
    expect(file.messages.get('M')).toMatchObject({
      fields: [],
      reserved: { names: new Set(['a', 'b']) },
    });
  });

  it('reads services', () => {
    const service = read(`service S {
      rpc Get(stream) returns (stream .a.Res);
      rpc Put(stream Req) returns (Res) { option (http) = { put: "/x" }; };
    }`).services.get('S');
    expect([...(service?.methods.values() ?? [])]).toEqual([
      {
        name: 'Get',
        requestType: 'stream',
        requestStream: false,
        responseType: 'a.Res',
        responseStream: true,
        options: new Map(),
      },
      {
        name: 'Put',
        requestType: 'Req',
        requestStream: true,
        responseType: 'Res',
        responseStream: false,
        options: new Map([['(http)', '{ put : "/x" }']]),
      },
    ]);
  });

  it('finds types from the inside to the outside', () => {
    const text = `
      package shop.v1;
      message M {
        Item a = 1; M.Item b = 2; .shop.v1.M.Item c = 3; v1.M.Item d = 4;
        .Item e = 5; google.protobuf.Any f = 6; string g = 7; Kind h = 8;
        message Item {}
      }
      message Item {} message string {} enum Kind { NONE = 0; }`;
    expect(fields(text)?.map(({ type }) => type)).toEqual([
      'M.Item',
      'M.Item',
      'M.Item',
      'M.Item',
      'Item',
      'google.protobuf.Any',
      'string',
      'Kind',
    ]);
  });

  it('gathers extensions by what they extend', () => {
    const file = read(`
      extend Base { optional int32 a = 100; }
      message Outer { extend .Base { repeated Inner a = 101; } message Inner {} }
      extend Base { optional int32 b = 102; }
    `);
    expect([...file.messages.keys()]).toEqual([
      'extend Base',
      'Outer',
      'Outer.extend Base',
      'Outer.Inner',
    ]);
    expect(file.messages.get('extend Base')?.fields).toHaveLength(2);
    expect(file.messages.get('Outer.extend Base')?.fields).toMatchObject([
      { name: 'a', type: 'Outer.Inner' },
    ]);
  });

  it('knows the modifiers of editions', () => {
    const file = parse(`edition = "2024";
      export message A { local enum B { X = 0; } local c = 1; }`);
    expect([...file.messages.keys(), ...file.enums.keys()]).toEqual([
      'A',
      'A.B',
    ]);
  });

  it.each([
    ['comments', 'message M { /* } */ int32 a = 1; // }\n/**/ }'],
    ['comments in texts', 'message M { int32 a = 1 [o = "/* // \\" }"]; }'],
    ['texts in comments', 'message M { // don\'t\n int32 a = 1; /* " */ }'],
    ['a comment at the end', 'message M { int32 a = 1; } // the end'],
  ])('is not deceived by %s', (_, text) => {
    expect(fields(text)).toMatchObject([{ name: 'a', number: 1 }]);
  });

  it.each(['constructor', '__proto__', 'toString', 'hasOwnProperty'])(
    'knows %s as a name like any other',
    name => {
      const file = parse(
        `message ${name} { int32 ${name} = 1; } enum E { ${name} = 0; }`,
      );
      expect(file.messages.get(name)?.fields).toMatchObject([{ name }]);
      expect(file.enums.get('E')?.values).toMatchObject([{ name }]);
    },
  );

  it.each([
    ['a comment', 'message M {\n /*', 'line 2: a comment has no end'],
    ['a text', 'option a = "b\n";', 'line 1: a string has no end'],
    ['a message', 'message M {', 'line 1: a name is missing'],
    ['a value', 'option a = { b: 1', 'line 1: a value has no end'],
    ['a wrong bracket', 'option a = { ]', '"]" is not open'],
    ['JSON', '{"a": 1}', '"{" has no place here'],
    ['a message without body', 'message M', '"message" has no place here'],
    ['a long symbol', '}'.repeat(5000), '"}" has no place here'],
    ['a field without number', 'message M { int32 a; }', '"=" is missing'],
    ['field 0', 'message M { int32 a = 0; }', '0 is no field number'],
    ['a field above', 'message M { int32 a = 536870912; }', 'no field number'],
    ['a number', 'message M { int32 a = 1.5; }', 'a whole number is missing'],
    ['an enum number', 'enum E { A = 4294967296; }', 'is no enum number'],
    ['a range', 'message M { reserved 3 to 2; }', 'ends before it starts'],
    ['two fields', 'message M { int32 a = 1; int32 a = 2; }', 'two fields a'],
    ['two numbers', 'message M { int32 a = 1; int32 b = 1; }', 'two fields 1'],
    ['two messages', 'message M {} enum M {}', 'M is declared twice'],
    ['two services', 'service S {} service S {}', 'S is declared twice'],
    [
      'two calls',
      'service S { rpc A(B) returns (B); rpc A(B) returns (B); }',
      'two calls A',
    ],
    ['two values', 'enum E { A = 0; A = 1; }', 'two A'],
    ['a long name', `message ${'M'.repeat(2000)} {}`, 'name is too long'],
    ['a long path', `package ${'a.'.repeat(2000)}a;`, 'name is too long'],
  ])('refuses %s', (_, text, message) => {
    expect(() => parse(text)).toThrow(message);
  });

  it.each([
    ['messages', 'message M {'],
    ['groups', 'message M { optional group G = 1 {'],
    ['options', 'option a = {a '],
  ])('refuses endless nesting of %s', (_, start) => {
    const text = start.endsWith('a ')
      ? start + '{a '.repeat(200_000)
      : start.repeat(200_000);
    expect(() => parse(text)).toThrow('nested more than 64 levels');
  });
});
