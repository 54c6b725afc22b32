import { serviceNameOf } from './serviceNameOf';

describe('serviceNameOf', () => {
  it.each([
    ['oci://reg.io/shop/a', 'a'],
    ['oci://reg.io:5000/shop/a:1.0.0', 'a'],
    ['oci://reg.io/shop/a:1@sha256:ab/cd', 'a'],
    ['file://../services/b', 'b'],
    ['../b', 'b'],
    ['b', 'b'],
    ['../b/', ''],
  ])('%s names %j', (ref, name) => {
    expect(serviceNameOf(ref)).toBe(name);
  });
});
