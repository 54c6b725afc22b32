import { WorkBudget } from '../../../work';
import { scanProto } from './scanProto';

function scan(text: string) {
  const { services, messages } = scanProto(text, WorkBudget.create());
  const plain = (groups: typeof services) =>
    Object.fromEntries(
      [...groups].map(([name, members]) => [name, Object.fromEntries(members)]),
    );
  return { services: plain(services), messages: plain(messages) };
}

describe('scanProto', () => {
  it('finds calls and fields', () => {
    const text = `syntax = "proto3"; package p;
      import "x.proto";
      service S {
        option (a) = { b: "}" };
        rpc One (Req) returns ( stream  Res ) { option x = 1; }
        rpc Two(stream p.Req)returns(Res);
      }
      message M {
        repeated string names = 2 [deprecated = true];
        map < string, int32 > counts = 3;
        oneof o { string ignored = 4; }
        message Inner { string alsoIgnored = 1; }
        enum E { Z = 0; }
        reserved 9, 10;
      }`;
    expect(scan(text)).toEqual({
      services: {
        S: {
          One: '(Req) returns (stream Res)',
          Two: '(stream p.Req) returns (Res)',
        },
      },
      messages: {
        M: {
          names: 'repeated string = 2',
          counts: 'map<string,int32> = 3',
        },
      },
    });
  });

  it('does not see comments and strings', () => {
    const text = `// message A { string a = 1; }
      /* message B { */ message C { string c = 1; /* } */ }
      option x = "message D { string d = 1; } \\" //";`;
    expect(scan(text).messages).toEqual({ C: { c: 'string = 1' } });
  });

  it.each(['message M {', '/*', '"', 'message', '}}}', 'message M { a = '])(
    'ends on %s',
    text => {
      expect(scan(text).services).toEqual({});
    },
  );

  it('is linear in quotes and comments that are not closed', () => {
    const budget = WorkBudget.create({ steps: 2_000_000 });
    const text = '"\\"'.repeat(300_000) + '/*'.repeat(300_000);
    expect(() => scanProto(text, budget)).not.toThrow();
  });
});
