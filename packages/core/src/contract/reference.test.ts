import { Random } from '../__testUtils__';
import {
  hasExplicitTag,
  InvalidReferenceError,
  parseReference,
} from './reference';

const sha256 = `sha256:${'0123456789abcdef'.repeat(4)}`;
const sha512 = `sha512:${'0123456789abcdef'.repeat(8)}`;

const oci = (host: string, path: string, rest: object = {}) => ({
  kind: 'oci',
  host,
  path,
  repository: `${host}/${path}`,
  ...rest,
});

describe('parseReference', () => {
  it.each([
    ['oci://r/a@sha256:abc', oci('r', 'a', { digest: 'sha256:abc' })],
    ['oci://r/a:-1', oci('r', 'a', { tag: '-1' })],
  ])('reads %s when it is lenient, and only then', (text, expected) => {
    expect(parseReference(text, { lenient: true })).toEqual(expected);
    expect(() => parseReference(text)).toThrow(InvalidReferenceError);
  });

  it.each(['oci://a', 'oci:///a', 'oci://r/'])(
    'refuses %s also when it is lenient',
    text => {
      expect(() => parseReference(text, { lenient: true })).toThrow(
        InvalidReferenceError,
      );
    },
  );

  it.each([
    ['oci://reg.example.com/a', oci('reg.example.com', 'a')],
    ['oci://reg.example.com/a/b/c', oci('reg.example.com', 'a/b/c')],
    ['oci://localhost:5000/a', oci('localhost:5000', 'a')],
    ['oci://localhost:5000/a:1', oci('localhost:5000', 'a', { tag: '1' })],
    ['oci://r/a:v1.0_x-y', oci('r', 'a', { tag: 'v1.0_x-y' })],
    [`oci://r/a:${'t'.repeat(128)}`, oci('r', 'a', { tag: 't'.repeat(128) })],
    [`oci://r/a@${sha256}`, oci('r', 'a', { digest: sha256 })],
    [`oci://r/a@${sha512}`, oci('r', 'a', { digest: sha512 })],
    [`oci://r/a:1@${sha256}`, oci('r', 'a', { tag: '1', digest: sha256 })],
    ['file://../b', { kind: 'local', path: '../b' }],
    ['file:///abs', { kind: 'local', path: '/abs' }],
    ['../b', { kind: 'local', path: '../b' }],
    ['ghcr.io/acme/b:1', { kind: 'local', path: 'ghcr.io/acme/b:1' }],
    ['OCI://r/a', { kind: 'local', path: 'OCI://r/a' }],
    ['https://r/a', { kind: 'local', path: 'https://r/a' }],
  ])('reads %s', (text, expected) => {
    expect(parseReference(text)).toEqual(expected);
  });

  it.each([
    ['', 'empty'],
    ['file://', 'empty'],
    ['oci://', 'no "/"'],
    ['oci://host', 'no "/"'],
    ['oci://host:5000', 'no "/"'],
    ['oci:///a', 'registry is empty'],
    ['oci://host/', 'repository is empty'],
    ['oci://host/:1', 'repository is empty'],
    ['oci://host/a:', 'a tag is'],
    ['oci://host/a:-x', 'a tag is'],
    ['oci://host/a:1 2', 'a tag is'],
    [`oci://host/a:${'t'.repeat(129)}`, 'a tag is'],
    ['oci://host/a@', 'a digest is'],
    ['oci://host/a@sha256:abc', 'a digest is'],
    [`oci://host/a@${sha256}0`, 'a digest is'],
    [`oci://host/a@${sha256.replace('256', '512')}`, 'a digest is'],
    [`oci://host/a@md5:${'0'.repeat(32)}`, 'a digest is'],
    ['oci://user:secret@host/a', 'no "/"'],
    ['oci://host/a@sha256:../../etc', 'a digest is'],
  ])('refuses %j', (text, reason) => {
    expect(() => parseReference(text)).toThrow(InvalidReferenceError);
    expect(() => parseReference(text)).toThrow(reason);
  });

  it('gives back what it was made from', () => {
    const random = new Random(3);
    for (let round = 0; round < 300; round += 1) {
      const host = random.pick(['ghcr.io', 'localhost:5000', 'a.b:1', 'x']);
      const path = random.pick(['a', 'a/b', 'a-b/c.d/e_f']);
      const tag = random.pick(['', ':1', ':latest', ':v1.0.0-rc.1']);
      const digest = random.pick(['', `@${sha256}`, `@${sha512}`]);
      const text = `oci://${host}/${path}${tag}${digest}`;
      expect(parseReference(text)).toEqual(
        oci(host, path, {
          ...(tag && { tag: tag.slice(1) }),
          ...(digest && { digest: digest.slice(1) }),
        }),
      );
      expect(hasExplicitTag(text)).toBe(tag + digest !== '');
    }
  });

  it('keeps a long text out of its message', () => {
    const error = new InvalidReferenceError('x'.repeat(10_000), 'why');
    expect(error.message.length).toBeLessThan(400);
  });
});
