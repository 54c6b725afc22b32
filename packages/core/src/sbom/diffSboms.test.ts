import { Random } from '../__testUtils__';
import { limits } from '../limits';
import { diffSboms } from './diffSboms';
import type { Sbom, SbomFormat, SbomPackage } from './Sbom';

const item = (name: string, more: Partial<SbomPackage> = {}): SbomPackage => ({
  name,
  version: '1',
  license: 'MIT',
  supplier: 'Farm',
  ...more,
});

const sbom = (packages: SbomPackage[], format: SbomFormat = 'spdx'): Sbom => ({
  file: `sbom/a.${format}.json`,
  format,
  packages,
});

describe('diffSboms', () => {
  it('says nothing when nothing differs', () => {
    expect(diffSboms(undefined, undefined)).toBeUndefined();
    expect(diffSboms(undefined, sbom([]))).toBeUndefined();
    expect(
      diffSboms(
        sbom([item('a'), item('b')]),
        sbom([item('b'), item('a')], 'cyclonedx'),
      ),
    ).toBeUndefined();
  });

  it('says nothing when one side cannot be used', () => {
    const problem = { file: 'sbom/a.cdx.json', problem: 'Broken.' };
    expect(diffSboms(sbom([item('a')]), problem)).toBeUndefined();
    expect(diffSboms(problem, sbom([item('a')]))).toBeUndefined();
  });

  it('names what is new, gone and different, sorted', () => {
    const old = sbom([item('b'), item('gone', { version: '3' }), item('a')]);
    const next = sbom(
      [
        item('new', { version: '4' }),
        item('a', { supplier: 'Mill' }),
        item('b', { version: '2', license: 'ISC', supplier: 'Sea' }),
      ],
      'cyclonedx',
    );
    expect(diffSboms(old, next)).toEqual({
      oldFormat: 'spdx',
      newFormat: 'cyclonedx',
      changes: [
        {
          package: 'a',
          type: 'modified',
          field: 'supplier',
          oldValue: 'Farm',
          newValue: 'Mill',
        },
        {
          package: 'b',
          type: 'modified',
          field: 'license',
          oldValue: 'MIT',
          newValue: 'ISC',
        },
        {
          package: 'b',
          type: 'modified',
          field: 'supplier',
          oldValue: 'Farm',
          newValue: 'Sea',
        },
        {
          package: 'b',
          type: 'modified',
          field: 'version',
          oldValue: '1',
          newValue: '2',
        },
        { package: 'gone', type: 'removed', field: 'package', oldValue: '3' },
        { package: 'new', type: 'added', field: 'package', newValue: '4' },
      ],
    });
  });

  it('counts a side without one as empty', () => {
    expect(diffSboms(undefined, sbom([item('a')]))).toEqual({
      newFormat: 'spdx',
      changes: [
        { package: 'a', type: 'added', field: 'package', newValue: '1' },
      ],
    });
    expect(diffSboms(sbom([item('a')]), undefined)).toEqual({
      oldFormat: 'spdx',
      changes: [
        { package: 'a', type: 'removed', field: 'package', oldValue: '1' },
      ],
    });
  });

  it('takes the last package of a name', () => {
    const old = sbom([
      item('a', { version: '1' }),
      item('a', { version: '2' }),
    ]);
    const same = sbom([
      item('a', { version: '7' }),
      item('a', { version: '2' }),
    ]);
    expect(diffSboms(old, same)).toBeUndefined();
    expect(diffSboms(old, sbom([item('a')]))?.changes).toEqual([
      expect.objectContaining({ oldValue: '2', newValue: '1' }),
    ]);
  });

  it('keeps names apart that objects have by nature', () => {
    expect(
      diffSboms(sbom([item('__proto__')]), sbom([item('constructor')]))
        ?.changes,
    ).toEqual([
      {
        package: '__proto__',
        type: 'removed',
        field: 'package',
        oldValue: '1',
      },
      {
        package: 'constructor',
        type: 'added',
        field: 'package',
        newValue: '1',
      },
    ]);
  });

  it('shortens endless texts but compares them whole', () => {
    const text = 'x'.repeat(limits.sbomValue);
    const changes = diffSboms(
      sbom([item('a', { license: `${text}yz` })]),
      sbom([item('a', { license: `${text}yy` })]),
    )?.changes;
    expect(changes).toEqual([
      {
        package: 'a',
        type: 'modified',
        field: 'license',
        oldValue: `${text}…`,
        newValue: `${text}…`,
      },
    ]);
  });

  it('finds every single change among many packages', () => {
    const random = new Random(8);
    const all = Array.from(Array(300), (_, index) => item(`p${index}`));
    for (let round = 0; round < 100; round++) {
      const at = random.below(all.length);
      const field = random.pick(['version', 'license', 'supplier'] as const);
      const next = all.with(at, { ...all[at], [field]: 'other' });
      next.sort(() => random.next() - 0.5);
      expect(diffSboms(sbom(all), sbom(next))?.changes).toEqual([
        {
          package: `p${at}`,
          type: 'modified',
          field,
          oldValue: all[at][field],
          newValue: 'other',
        },
      ]);
    }
  });
});
