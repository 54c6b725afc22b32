import { bundleOf } from '../../__testUtils__';
import { diffBundles } from '../../diffBundles';

type Files = Record<string, string>;

const API = 'interfaces/orders.proto';

/** Two versions of a service whose calls are described by a few files. */
function diff(old: Files, next: Files) {
  const bundle = (version: string, files: Files) =>
    bundleOf({
      'pacto.yaml': `pactoVersion: "2.0"
service: {name: a, version: ${version}}
interfaces: [{name: api, type: grpc, ref: ${API}}]
`,
      ...files,
    });
  const { changes, limitations, classification } = diffBundles(
    bundle('1.0.0', old),
    bundle('1.0.0', next),
  );
  return {
    classification,
    limitations: limitations.map(({ message }) => message),
    changes: changes.map(({ ruleId, path }) => `${ruleId} ${path}`),
  };
}

const orders = (type: string, imports = 'common/money.proto') =>
  `syntax = "proto3"; package shop.orders; import "${imports}";
   message Order { ${type} price = 1; }
   service Orders { rpc Get(Order) returns (Order); }`;

const money = (field: string, head = '') =>
  `syntax = "proto3"; package shop.common; ${head}
   message Money { ${field} } message Unused { ${field} }`;

const both = (field: string, head = ''): Files => ({
  [API]: orders('common.Money'),
  'interfaces/common/money.proto': money(field, head),
});

describe('imports of a .proto file', () => {
  it('are looked into where the file needs them, and told once', () => {
    expect(diff(both('int64 cents = 1;'), both('string cents = 1;'))).toEqual({
      classification: 'BREAKING',
      limitations: [],
      changes: [
        'protobuf.field-type-changed grpc.messages[shop.common.Money].fields[cents]',
      ],
    });
  });

  it('matter through other imports too, and may lead in circles', () => {
    const files = (value: string) => ({
      [API]: orders('common.Money'),
      'interfaces/common/money.proto': money(
        'common.Currency currency = 1;',
        'import "common/currency.proto";',
      ),
      'interfaces/common/currency.proto': `package shop.common;
        import "common/money.proto"; import "orders.proto";
        enum Currency { EUR = 0; ${value} = 1; }`,
    });
    expect(diff(files('USD'), files('CHF')).changes).toEqual([
      'protobuf.enum-value-renamed grpc.enums[shop.common.Currency].values[USD]',
    ]);
  });

  it('are found below folders around the file, the nearest first', () => {
    const files = (near: string, far: string) => ({
      [API]: orders('common.Money'),
      'interfaces/common/money.proto': money(near),
      'common/money.proto': money(far),
    });
    const [one, two] = ['int32 a = 1;', 'bool a = 1;'];
    expect(diff(files(one, one), files(two, one)).changes).toHaveLength(1);
    expect(diff(files(one, one), files(one, two)).changes).not.toContainEqual(
      expect.stringMatching(/^protobuf/),
    );
  });

  it('may take over what the file declared', () => {
    const inline = `syntax = "proto3"; package shop.orders;
      message Order { Money price = 1; } message Money { int64 cents = 1; }
      service Orders { rpc Get(Order) returns (Order); }`;
    const apart = (field: string) => ({
      [API]: orders('Money'),
      'common/money.proto': `syntax = "proto3"; package shop.orders;
        message Money { ${field} }`,
    });
    expect(diff({ [API]: inline }, apart('int64 cents = 1;'))).toMatchObject({
      changes: [`file.rewritten ${API}`],
    });
    expect(diff({ [API]: inline }, apart('string cents = 1;')).changes).toEqual(
      ['protobuf.field-type-changed grpc.messages[Money].fields[cents]'],
    );
  });

  it('tell their syntax and options', () => {
    const old = both('int64 cents = 1;', 'option go_package = "a";');
    const next = both('int64 cents = 1;', 'option go_package = "b";');
    expect(diff(old, next).changes).toEqual([
      'protobuf.generated-namespace-changed grpc.imports[interfaces/common/money.proto].options[go_package]',
    ]);
  });

  it('have a syntax of their own', () => {
    const files = (field: string) => ({
      [API]: 'import "b.proto"; message M { optional N n = 1; }',
      'b.proto': `syntax = "proto3"; message N { ${field} }`,
    });
    expect(diff(files('int32 a = 1;'), files('optional int32 a = 1;'))).toEqual(
      {
        classification: 'BREAKING',
        limitations: [],
        changes: ['protobuf.field-presence-added grpc.messages[N].fields[a]'],
      },
    );
  });

  it('break what needs a message that is gone', () => {
    const next = {
      [API]: orders('shop.common.Money'),
      'interfaces/common/money.proto': 'package shop.common;',
    };
    expect(diff(both('int64 cents = 1;'), next).changes).toContain(
      'protobuf.message-removed grpc.messages[shop.common.Money]',
    );
  });

  it.each([
    ['no file', undefined, 'common/money.proto is not in the bundle'],
    ['a broken file', 'message {', 'is no readable .proto file: line 1'],
  ])('make the comparison partial with %s', (_, text, message) => {
    const path = 'interfaces/common/money.proto';
    const next = {
      [API]: orders('common.Money'),
      ...(text === undefined ? {} : { [path]: text }),
    };
    const result = diff(both('int64 cents = 1;'), next);
    expect(result.limitations.join()).toContain(message);
    expect(result.classification).toBe('BREAKING');
  });

  it.each(['google/protobuf/empty.proto', 'lib/options.proto'])(
    'of %s need not be there when no other type comes from it',
    path => {
      const files = (name: string) => ({
        [API]: `import "${path}"; message M { int32 ${name} = 1; google.protobuf.Empty e = 2; }`,
      });
      expect(diff(files('a'), files('b'))).toMatchObject({
        limitations: [],
        changes: [expect.stringContaining('protobuf.field-renamed ')],
      });
    },
  );

  it.each([
    '../secret.proto',
    '/etc/a.proto',
    './a.proto',
    'https://a/b.proto',
  ])('are never followed to %s', path => {
    const files = (field: string) => ({
      [API]: orders('Secret', path),
      'secret.proto': `package shop.orders; message Secret { ${field} }`,
      'a.proto': `package shop.orders; message Secret { ${field} }`,
    });
    const { changes } = diff(files('int32 a = 1;'), files('bool a = 1;'));
    expect(changes.join()).not.toContain('protobuf.');
  });
});
