import { BundleTree } from '../bundle';
import { utf8 } from '../__testUtils__';
import { limits } from '../limits';
import { readSbom } from './readSbom';

function bundle(files: Record<string, unknown>) {
  return BundleTree.create(
    Object.entries(files).map(([path, content]) => ({
      path,
      bytes: utf8(
        typeof content === 'string' ? content : JSON.stringify(content),
      ),
    })),
  );
}

const read = (content: unknown, path = 'sbom/app.cdx.json') =>
  readSbom(bundle({ [path]: content }));

describe('readSbom', () => {
  it('finds nothing when there is no bill of materials', () => {
    expect(
      readSbom(
        bundle({
          'sbom.spdx.json': '{}',
          'docs/a.cdx.json': '{}',
          'sbom/deeper/a.cdx.json': '{}',
          'sbom/notes.json': '{}',
        }),
      ),
    ).toBeUndefined();
  });

  it('takes the first file by name', () => {
    const sbom = readSbom(
      bundle({
        'sbom/b.cdx.json': { components: [] },
        'sbom/c.spdx.json': { packages: [] },
        'sbom/B.spdx.json': { packages: [] },
      }),
    );
    expect(sbom).toEqual({
      file: 'sbom/B.spdx.json',
      format: 'spdx',
      packages: [],
    });
  });

  it('reads SPDX', () => {
    const document = {
      spdxVersion: 'SPDX-2.3',
      packages: [
        {
          name: 'ham',
          versionInfo: '1.2',
          licenseConcluded: 'MIT',
          licenseDeclared: 'ISC',
          supplier: 'Organization: Farm: North',
        },
        { name: 'egg', supplier: 'NOASSERTION', versionInfo: null },
      ],
    };
    expect(read(document, 'sbom/app.spdx.json')).toEqual({
      file: 'sbom/app.spdx.json',
      format: 'spdx',
      packages: [
        {
          name: 'ham',
          version: '1.2',
          license: 'MIT',
          supplier: 'Farm: North',
        },
        { name: 'egg', version: '', license: '', supplier: 'NOASSERTION' },
      ],
    });
  });

  it('reads CycloneDX, top level only', () => {
    const document = {
      bomFormat: 'CycloneDX',
      specVersion: '1.6',
      metadata: { component: { name: 'app' } },
      components: [
        {
          name: 'ham',
          version: '1.2',
          supplier: { name: 'Farm' },
          licenses: [
            { license: { id: 'MIT', name: 'The MIT licence' } },
            { license: { name: 'House rules' } },
            { license: {} },
          ],
          components: [{ name: 'inner', version: '1' }],
        },
        { name: 'egg', licenses: [{ expression: 'MIT OR ISC' }] },
      ],
    };
    expect(read(document)).toEqual({
      file: 'sbom/app.cdx.json',
      format: 'cyclonedx',
      packages: [
        {
          name: 'ham',
          version: '1.2',
          license: 'MIT AND House rules',
          supplier: 'Farm',
        },
        { name: 'egg', version: '', license: 'MIT OR ISC', supplier: '' },
      ],
    });
  });

  it.each([
    ['no JSON', '{"bomFormat":', 'is not valid JSON.'],
    ['an empty file', '', 'is not valid JSON.'],
    ['a list', [], 'the document is not an object'],
    ['another format', { bomFormat: 'x', components: [] }, 'not a CycloneDX'],
    ['something else', { '@graph': [] }, 'not a CycloneDX'],
    ['components that are no list', { components: {} }, 'is not a list'],
    ['a component that is no object', { components: [7] }, 'component 0 is'],
    [
      'a version that is no text',
      { components: [{ name: 'a' }, { version: 1 }] },
      'version of component 1 is not a text',
    ],
    [
      'a licence that is no object',
      { components: [{ licenses: ['MIT'] }] },
      'a licence of component 0 is not an object',
    ],
    [
      'a supplier that is no object',
      { components: [{ supplier: 'Farm' }] },
      'supplier of component 0 is not an object',
    ],
  ])('reports %s', (_, document, problem) => {
    expect(read(document)).toEqual({
      file: 'sbom/app.cdx.json',
      problem: expect.stringContaining(problem),
    });
  });

  it.each([
    ['SPDX 3', { '@context': 'https://spdx.org/rdf/3.0.1', '@graph': [] }],
    ['a later version', { spdxVersion: 'SPDX-3.0', packages: [] }],
  ])('reports %s', (_, document) => {
    expect(read(document, 'sbom/app.spdx.json')).toEqual({
      file: 'sbom/app.spdx.json',
      problem: expect.stringContaining('not an SPDX 2 document'),
    });
  });

  it('takes as many packages as allowed, and no more', () => {
    const components = Array.from(Array(limits.sbomPackages), () => ({}));
    expect(read({ components })).toHaveProperty(
      'packages.length',
      limits.sbomPackages,
    );
    components.push({});
    expect(read({ components })).toHaveProperty(
      'problem',
      expect.stringContaining('more than 100000 packages'),
    );
  });

  it('survives nesting and names that hide in the prototype', () => {
    expect(read('['.repeat(200_000))).toHaveProperty('problem');
    expect(
      read('{"components":[{"__proto__":{"name":"x"},"version":"1"}]}'),
    ).toHaveProperty('packages', [
      { name: '', version: '1', license: '', supplier: '' },
    ]);
  });
});
