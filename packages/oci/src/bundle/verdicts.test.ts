import { RawEntry, rawTar } from '../__testUtils__/archives';
import { openArchive } from './openBundle';

// Many small steps, on a machine that may be busy.
jest.setTimeout(60_000);

const MiB = 1024 * 1024;
const contract: RawEntry = { name: 'pacto.yaml', data: 'pactoVersion: "1.2"' };
const files = (count: number, size = 0): RawEntry[] =>
  Array.from({ length: count }, (_, index) => ({
    name: `f${index}`,
    data: Buffer.alloc(size),
  }));
const folders = (count: number): RawEntry[] =>
  Array.from({ length: count }, (_, index) => ({
    name: `d${index}`,
    type: '5',
  }));
const sized = (name: string, size: number): RawEntry => ({
  name,
  data: Buffer.alloc(size),
});

/** Archives, what upstream says to them by its sheet, and the code of our refusal. */
type Verdict = [
  what: string,
  entries: () => RawEntry[],
  upstream: 'accepts' | 'refuses',
  ours: string,
];

/** Source: OCI sheet, §2, the column of v3. Upstream's own program is not at hand; these are its rules as recorded. */
const verdicts: Verdict[] = [
  [
    'a file of 10 MiB',
    () => [contract, sized('a', 10 * MiB)],
    'accepts',
    'opened',
  ],
  [
    'a file of 10 MiB and a byte',
    () => [contract, sized('a', 10 * MiB + 1)],
    'refuses',
    'FILE_TOO_LARGE',
  ],
  [
    '50 MiB in all',
    () => [
      { name: 'pacto.yaml', data: Buffer.alloc(10 * MiB) },
      ...files(4, 10 * MiB),
    ],
    'accepts',
    'opened',
  ],
  [
    '50 MiB and a byte in all',
    () => [
      { name: 'pacto.yaml', data: Buffer.alloc(10 * MiB) },
      ...files(4, 10 * MiB),
      sized('a', 1),
    ],
    'refuses',
    'BUNDLE_TOO_LARGE',
  ],
  ['10,000 files', () => [contract, ...files(9_999)], 'accepts', 'opened'],
  [
    '10,001 files',
    () => [contract, ...files(10_000)],
    'refuses',
    'TOO_MANY_ENTRIES',
  ],
  [
    'a file and 9,999 folders',
    () => [contract, ...folders(9_999)],
    'accepts',
    'opened',
  ],
  [
    'a file and 10,000 folders',
    () => [contract, ...folders(10_000)],
    'refuses',
    'TOO_MANY_ENTRIES',
  ],
  [
    'names that begin with ./',
    () => [
      { name: './', type: '5' },
      { ...contract, name: './pacto.yaml' },
    ],
    'accepts',
    'opened',
  ],
  [
    'the root as a folder',
    () => [{ name: '.', type: '5' }, contract],
    'accepts',
    'opened',
  ],
  [
    'folders without a slash at the end',
    () => [{ name: 'docs', type: '5' }, { name: 'docs/a' }, contract],
    'accepts',
    'opened',
  ],
  [
    'dots in a name',
    () => [contract, { name: 'my..file' }],
    'accepts',
    'opened',
  ],
  [
    'a part ".."',
    () => [contract, { name: 'a/../b' }],
    'refuses',
    'INVALID_PATH',
  ],
  [
    'a symbolic link',
    () => [contract, { name: 'a', type: '2' }],
    'refuses',
    'UNSUPPORTED_ENTRY_TYPE',
  ],
  [
    'a hard link',
    () => [contract, { name: 'a', type: '1' }],
    'refuses',
    'UNSUPPORTED_ENTRY_TYPE',
  ],
  [
    'a FIFO',
    () => [contract, { name: 'a', type: '6' }],
    'refuses',
    'UNSUPPORTED_ENTRY_TYPE',
  ],
  ['no contract', () => [{ name: 'a' }], 'refuses', 'MISSING_CONTRACT'],
  [
    'the contract in a folder',
    () => [{ name: 'docs/pacto.yaml' }],
    'refuses',
    'MISSING_CONTRACT',
  ],
  // Where we say no and upstream yes: names that two systems would read differently.
  [
    'an absolute name',
    () => [contract, { name: '/a' }],
    'accepts',
    'INVALID_PATH',
  ],
  [
    'a backslash',
    () => [contract, { name: 'a\\b' }],
    'accepts',
    'INVALID_PATH',
  ],
  [
    'two names that differ in case',
    () => [contract, { name: 'a' }, { name: 'A' }],
    'accepts',
    'DUPLICATE_PATH',
  ],
  [
    'one name twice',
    () => [contract, { name: 'a' }, { name: 'a' }],
    'accepts',
    'DUPLICATE_PATH',
  ],
];

/** The first fault of an archive is the one that is told, whatever is behind it. */
const orders: [string, RawEntry[], string][] = [
  [
    'a link, then a way out',
    [{ name: 'a', type: '2' }, { name: '../b' }],
    'UNSUPPORTED_ENTRY_TYPE',
  ],
  [
    'a way out, then a link',
    [{ name: '../b' }, { name: 'a', type: '2' }],
    'INVALID_PATH',
  ],
  [
    'a link that is a way out',
    [{ name: '../a', type: '2' }],
    'UNSUPPORTED_ENTRY_TYPE',
  ],
  [
    'a large file that is a way out',
    [sized('../a', 10 * MiB + 1)],
    'FILE_TOO_LARGE',
  ],
  [
    'a large file, then too many',
    [sized('a', 10 * MiB + 1), ...files(10_000)],
    'FILE_TOO_LARGE',
  ],
  [
    'too many, then a large file',
    [...files(10_001), sized('a', 10 * MiB + 1)],
    'TOO_MANY_ENTRIES',
  ],
  [
    'no contract and a link',
    [{ name: 'a', type: '2' }],
    'UNSUPPORTED_ENTRY_TYPE',
  ],
];

const outcomeOf = (entries: RawEntry[]) =>
  openArchive(rawTar(entries)).then(
    () => 'opened',
    error => (error.name === 'BundleError' ? error.code : String(error)),
  );

describe('T21: verdicts on archives', () => {
  it.each(verdicts)('%s', async (_, entries, upstream, ours) => {
    const outcome = await outcomeOf(entries());
    expect(outcome).toBe(ours);
    // What upstream refuses must never be taken here.
    expect([upstream, outcome]).not.toEqual(['refuses', 'opened']);
  });

  it.each(orders)('%s: the first fault is told', async (_, entries, code) => {
    expect(await outcomeOf(entries)).toBe(code);
  });
});
