import { limits } from '../limits';
import { describeItem, lines, outline } from './__testUtils__';

const PROTO = `syntax = "proto3";
package shop.v1;
import "common/money.proto";

// Keeps orders.
// For ever.
service Orders {
  /* Reads one. */
  rpc Get(GetRequest) returns (Order);
  rpc Watch(stream GetRequest) returns (stream Order) { option deprecated = true; }
}

message Order {
  // Names it.
  string id = 1;
  repeated Line lines = 2;
  map<string, common.Money> totals = 3;
  oneof pay { string card = 4; Order parent = 5 [deprecated = true]; }
  Kind kind = 6; // What it is.
  message Line { optional string sku = 1; }
  enum Kind { NONE = 0; RUSH = 1; /* soon */ }
}
message GetRequest { string id = 1; }
`;

const MONEY = `package common; message Money { int64 cents = 1; }`;
const beside = { 'common/money.proto': MONEY };

const ORDER = [
  'id: string, number 1',
  'lines: Order.Line[], number 2',
  '  sku: string, number 1, optional',
  'totals: map<string, common.Money>, number 3',
  '  cents: int64, number 1',
  'card: string, number 4, oneof pay',
  'parent: Order, number 5, oneof pay, recursive, deprecated',
  'kind: Order.Kind, number 6, one of NONE/RUSH',
];

describe('the outline of a .proto file', () => {
  it('lists services with methods, then types in the order of the file', () => {
    expect(lines('grpc', PROTO)).toEqual([
      'service shop.v1.Orders',
      '  method unary Get (shop.v1.Orders)',
      '  method bidirectional streaming Watch (shop.v1.Orders) deprecated',
      'type shop.v1.Order',
      'type shop.v1.Order.Line',
      'enum shop.v1.Order.Kind',
      'type shop.v1.GetRequest',
    ]);
    expect(outline('grpc', PROTO)).toMatchObject({
      format: 'proto3',
      title: 'shop.v1',
      limitations: [{ code: 'UNRESOLVED' }],
    });
  });

  it('says what stands where, and what comments say', () => {
    const { items } = outline('grpc', PROTO);
    expect(
      items.slice(0, 4).map(({ key, line, summary }) => [key, line, summary]),
    ).toEqual([
      ['service Orders', 7, 'Keeps orders.'],
      ['method Orders/Get', 9, 'Reads one.'],
      ['method Orders/Watch', 10, undefined],
      ['type Order', 13, undefined],
    ]);
    const { found } = describeItem('grpc', PROTO, { key: 'type Order' });
    const descriptions = found?.parts[0].fields.map(({ name, description }) => [
      name,
      description,
    ]);
    expect(descriptions).toContainEqual(['id', 'Names it.']);
    expect(descriptions).toContainEqual(['kind', 'What it is.']);
    expect(
      describeItem('grpc', PROTO, { key: 'service Orders' }).found,
    ).toMatchObject({ description: 'Keeps orders.\nFor ever.', parts: [] });
  });

  it('describes both sides of a method, with fields of imported files', () => {
    const { parts, found } = describeItem('grpc', PROTO, {
      key: 'method Orders/Get',
      beside,
    });
    expect(parts).toEqual({
      request: ['id: string, number 1'],
      response: ORDER,
    });
    expect(found?.parts.map(({ title }) => title)).toEqual([
      'GetRequest',
      'Order',
    ]);
    expect(found?.limitations).toEqual([]);
  });

  it('lists the values of an enum', () => {
    expect(
      describeItem('grpc', PROTO, { key: 'enum Order.Kind' }).parts.values,
    ).toEqual(['NONE: 0', 'RUSH: 1']);
  });

  it('says where a file is broken', () => {
    expect(outline('grpc', 'message A {\n  string = 1;\n}')).toMatchObject({
      state: 'unreadable',
      problem: { file: 'api.proto', position: { line: 2 } },
      items: [],
    });
  });

  it('takes no comment for that of the next line', () => {
    const text = [
      'message A {',
      '  string a = 1; /* of a */',
      '  string b = 2;',
      '  /* of',
      '     c */',
      '  string c = 3;',
      '}',
    ].join('\n');
    const { found } = describeItem('grpc', text, { key: 'type A' });
    expect(found?.parts[0].fields.map(field => field.description)).toEqual([
      'of a',
      undefined,
      'of\nc',
    ]);
  });

  it('counts fields that have too much to say', () => {
    const values = Array.from(
      { length: 200 },
      (_, index) => `V${'x'.repeat(190)}${index} = ${index};`,
    );
    const fields = Array.from(
      { length: 500 },
      (_, index) => `E f${index} = ${index + 1};`,
    );
    const text = [
      'syntax = "proto3";',
      `enum E { ${values.join('\n')} }`,
      `message A { ${fields.join('\n')} }`,
    ].join('\n');
    const { found } = describeItem('grpc', text, { key: 'type A' });
    const [{ fields: listed, omitted }] = found!.parts;
    expect(listed.length + omitted).toBe(500);
    expect(JSON.stringify(listed).length).toBeLessThan(
      1.2 * limits.itemCharacters,
    );
  });
});
