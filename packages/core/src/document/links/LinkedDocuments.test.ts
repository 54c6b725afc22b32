import { WorkBudget, WorkLimitError } from '../../work';
import { absoluteReference } from './absoluteReference';
import { LinkedDocuments } from './LinkedDocuments';
import { mayLeaveFile } from './mayLeaveFile';

const files = (texts: Record<string, string>, path = 'api/a.yaml') => {
  const asked: string[] = [];
  const source = {
    path,
    text: (name: string) => {
      asked.push(name);
      return Object.hasOwn(texts, name) ? texts[name] : undefined;
    },
  };
  return { asked, source };
};

describe('absoluteReference', () => {
  const from = { path: 'api/parts/b.yaml', root: 'api/a.yaml' };

  it.each([
    ['#/A', 'api/parts/b.yaml#/A'],
    ['', 'api/parts/b.yaml#'],
    ['c.yaml', 'api/parts/c.yaml#'],
    ['./c.yaml#', 'api/parts/c.yaml#'],
    ['../c.yaml#/A/B', 'api/c.yaml#/A/B'],
    ['../a.yaml#/A', '#/A'],
    ['../../c.yaml', 'c.yaml#'],
    ['x/.././c.yaml', 'api/parts/c.yaml#'],
    ['my%20c.yaml#/a%20b', 'api/parts/my c.yaml#/a b'],
    ['c.yaml#/a~1b%2Fc~0', 'api/parts/c.yaml#/a~1b~1c~0'],
    ['c.yaml#anchor', 'api/parts/c.yaml#anchor'],
    ['c.yaml#/%zz', 'api/parts/c.yaml#/%25zz'],
  ])('%s is %s', (reference, expected) => {
    expect(absoluteReference(reference, from)).toBe(expected);
  });

  it.each([
    'https://example.com/c.yaml#/A',
    'file:../c.yaml',
    'FILE:///etc/passwd',
    '/etc/passwd#/A',
    '\\\\host\\c.yaml',
    '//example.com/c.yaml',
    '../../../c.yaml#/A',
    '..%2F..%2F..%2Fc.yaml',
    '%2Fetc%2Fpasswd',
    'x/../../../../c.yaml',
  ])('%s stays out of the bundle', reference => {
    expect(absoluteReference(reference, from)).toBe(reference);
  });
});

describe('mayLeaveFile', () => {
  it.each([
    '{"$ref": "a.yaml"}',
    '{"$ref":""}',
    '$ref: a.yaml#/A',
    "'$ref' : './a.yaml'",
    '$ref:\n  "a.yaml"',
    '$ref: # comment\n  a.yaml',
    '{"\\u0024ref": "a.yaml"}',
  ])('%s may', text => expect(mayLeaveFile(text)).toBe(true));

  it.each(['{"$ref": "#/A"}', "$ref: '#/A'", '{"ref": "a.yaml"}'])(
    '%s does not',
    text => expect(mayLeaveFile(text)).toBe(false),
  );
});

describe('LinkedDocuments', () => {
  it('reads a file once, when it is asked for', () => {
    const { asked, source } = files({ 'api/b.yaml': 'A: {$ref: "#/B"}' });
    const documents = LinkedDocuments.create({
      source,
      budget: WorkBudget.create(),
    });
    expect(documents.readRoot('x: {$ref: b.yaml#/A}')).toEqual({
      value: { x: { $ref: 'api/b.yaml#/A' } },
    });
    expect(asked).toEqual([]);
    const first = documents.read('api/b.yaml');
    expect(first).toEqual({ value: { A: { $ref: 'api/b.yaml#/B' } } });
    expect(documents.read('api/b.yaml')).toBe(first);
    expect(asked).toEqual(['api/b.yaml']);
  });

  it('asks for nothing outside of the bundle', () => {
    const { asked, source } = files({});
    const documents = LinkedDocuments.create({
      source,
      budget: WorkBudget.create(),
    });
    for (const path of ['https://a/b', '/etc/passwd', '../../a', 'file:a']) {
      expect(documents.read(path)).toEqual({
        problem: 'it leads out of the bundle',
      });
    }
    expect(asked).toEqual([]);
    expect(documents.read('api/b.yaml')).toEqual({
      problem: 'there is no such file in the bundle',
    });
  });

  it('rewrites what an alias shares once', () => {
    const { source } = files({});
    const documents = LinkedDocuments.create({
      source,
      budget: WorkBudget.create(),
    });
    expect(
      documents.readRoot('a: &a {$ref: "x/b.yaml"}\nb: *a\n$ref: [x.yaml]'),
    ).toEqual({
      value: {
        a: { $ref: 'api/x/b.yaml#' },
        b: { $ref: 'api/x/b.yaml#' },
        $ref: ['x.yaml'],
      },
    });
  });

  it('rewrites what a discriminator refers to, and no names', () => {
    const { source } = files({});
    const documents = LinkedDocuments.create({
      source,
      budget: WorkBudget.create(),
    });
    const mapping = { a: 'Cat', b: './cat.yaml', c: 'cat.json', d: '#/Cat' };
    const text = JSON.stringify({
      discriminator: { propertyName: 'kind', mapping },
      x: { $ref: 'b.json' },
    });
    expect(documents.readRoot(text)).toMatchObject({
      value: {
        discriminator: {
          mapping: {
            a: 'Cat',
            b: 'api/cat.yaml#',
            c: 'api/cat.json#',
            d: '#/Cat',
          },
        },
      },
    });
  });

  it('spends work on what it reads', () => {
    const { source } = files({ 'api/b.yaml': `a: ${'x'.repeat(1000)}` });
    const documents = LinkedDocuments.create({
      source,
      budget: WorkBudget.create({ steps: 50 }),
    });
    expect(() => documents.read('api/b.yaml')).toThrow(WorkLimitError);
  });

  it('is not troubled by depth', () => {
    const depth = 100_000;
    const text = `{"$ref": "b.json", "a": ${'['.repeat(depth)}${']'.repeat(
      depth,
    )}}`;
    const { source } = files({});
    const documents = LinkedDocuments.create({
      source,
      budget: WorkBudget.create(),
    });
    expect(documents.readRoot(text)).toHaveProperty(
      'value.$ref',
      'api/b.json#',
    );
  });
});
