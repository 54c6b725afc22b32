import { breakingChange, mildChange } from '../../../__fixtures__/comparison';
import { changeIds } from './changeIds';

describe('changeIds', () => {
  it('tells changes with the same rule and path apart', () => {
    const twin = { ...breakingChange };
    const ids = changeIds([breakingChange, mildChange, twin]);
    expect(ids.get(breakingChange)).toBe(
      'openapi.operation.removed/http/openapi.paths[/refunds].methods[POST]',
    );
    expect(ids.get(twin)).toBe(`${ids.get(breakingChange)}/2`);
    expect(new Set(ids.values()).size).toBe(3);
  });
});
