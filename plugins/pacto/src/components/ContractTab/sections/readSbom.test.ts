import { readSbom } from './readSbom';

describe('readSbom', () => {
  it.each([
    [
      '{"spdxVersion":"SPDX-2.3","packages":[{},{}]}',
      { format: 'SPDX 2.3', packages: 2 },
    ],
    ['{"spdxVersion":"SPDX-2.3"}', { format: 'SPDX 2.3', packages: 0 }],
    [
      '{"bomFormat":"CycloneDX","specVersion":"1.6","components":[{"components":[{},{}]},null]}',
      { format: 'CycloneDX 1.6', packages: 4 },
    ],
    ['{"bomFormat":"CycloneDX"}', { format: 'CycloneDX', packages: 0 }],
    ['{}', { problem: 'notSbom' }],
    ['null', { problem: 'notSbom' }],
    ['[]', { problem: 'notSbom' }],
    ['{', { problem: 'notJson' }],
  ])('reads %s', (text, reading) => {
    expect(readSbom(text)).toEqual(reading);
  });
});
