import {
  copyCommand,
  dependencyEntry,
  pinnedEntry,
  pullCommand,
} from './writeSnippets';

const digest = `sha256:${'a'.repeat(64)}`;
const subject = {
  repository: 'registry.example.com/shop/payments',
  digest,
  name: 'payments',
  version: '2.1.0',
  range: '^2.1.0',
};

describe('snippets', () => {
  it('name the digest in commands', () => {
    const at = `registry.example.com/shop/payments@${digest}`;
    expect(pullCommand(subject)).toBe(`pacto pull oci://${at}`);
    expect(copyCommand(subject)).toBe(
      `oras copy ${at} --to-oci-layout payments`,
    );
  });

  it('write a dependency with its range, following or pinned', () => {
    expect(dependencyEntry(subject)).toBe(
      [
        'dependencies:',
        '  - name: payments',
        '    ref: "oci://registry.example.com/shop/payments"',
        '    compatibility: "^2.1.0"',
        '    required: true',
      ].join('\n'),
    );
    expect(pinnedEntry(subject)).toContain(`payments@${digest}"`);
  });

  it('quote what a contract can make up', () => {
    const hostile = { ...subject, name: "x'; rm -rf ~ #\nb: c" };
    expect(copyCommand(hostile)).toContain(`'x'\\''; rm -rf ~ #\nb: c'`);
    expect(dependencyEntry(hostile)).toContain(
      String.raw`name: "x'; rm -rf ~ #\nb: c"`,
    );
  });
});
