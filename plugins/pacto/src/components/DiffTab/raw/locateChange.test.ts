import { locateChange } from './locateChange';

const openapi = `openapi: 3.1.0
paths:
  /refunds/{id}:
    parameters:
      - name: id
        in: path
    post:
      parameters:
        - name: page
          in: query
        - name: page
          in: header
      responses:
        '200':
          content:
            application/vnd.shop.v1+json:
              schema:
                $ref: '#/components/schemas/Refund'
components:
  schemas:
    Refund:
      required: [id]
      properties:
        id: {type: string}
`;

const contract = `service:
  version: 1.0.0
interfaces:
  - name: http
    port: 80
  - name: events
    port: 81
`;

const proto = `syntax = "proto3";
service Orders {
  rpc Place (Order) returns (Done);
}
`;

const find = (text: string, file: string, path: string) =>
  locateChange(text, { file, path });

describe('locateChange', () => {
  it.each([
    ['openapi.paths[/refunds/{id}].methods[POST]', 7, true],
    [
      'openapi.paths[/refunds/{id}].methods[POST].parameters[page:header]',
      11,
      true,
    ],
    [
      'openapi.paths[/refunds/{id}].methods[POST].responses[200].content.application/vnd.shop.v1+json.schema.properties.id',
      24,
      true,
    ],
    ['openapi.components.schemas[Refund].required[id]', 22, true],
    ['openapi.paths[/refunds/{id}].methods[DELETE]', 3, false],
    ['openapi.paths[/gone].methods[POST]', 2, false],
  ])('finds %s at line %s', (path, line, isExact) => {
    expect(find(openapi, 'interfaces/api.yaml', path)).toEqual({
      line,
      isExact,
    });
  });

  it('finds entries of lists by their names', () => {
    expect(find(contract, 'pacto.yaml', 'interfaces[events].port')).toEqual({
      line: 7,
      isExact: true,
    });
    expect(find(contract, 'pacto.yaml', 'service.version')?.line).toBe(2);
  });

  it('finds a word where the file is no YAML', () => {
    expect(
      find(proto, 'interfaces/a.proto', 'grpc.rpcs[Orders.Place]'),
    ).toEqual({
      line: 3,
      isExact: true,
    });
    expect(find(proto, 'a.proto', 'grpc.rpcs[Orders.Rpc]')).toBeUndefined();
  });

  it.each([
    ['a: &a\n  $ref: "#/a"\n', 'a[b]'],
    ['a: *gone\n', 'a[b]'],
    ['{{{', 'a.b'],
    ['', 'a'],
    ['- 1\n- [', '[1]'],
  ])('does not throw on %j', (text, path) => {
    expect(() => find(text, 'x.yaml', path)).not.toThrow();
  });
});
