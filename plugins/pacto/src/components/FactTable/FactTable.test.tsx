import { screen } from '@testing-library/react';
import { renderTab } from '../../__testUtils__/renderTab';
import { FactTable } from './FactTable';

const table = (
  <FactTable
    label="Facts"
    columns={[{ id: 'name', label: 'Name', render: ({ name }) => name }]}
    rows={[{ name: 'one' }]}
    rowKey={({ name }) => name}
  />
);

describe('FactTable', () => {
  const original = window.ResizeObserver;
  afterEach(() => {
    window.ResizeObserver = original;
    jest.restoreAllMocks();
  });

  it.each([
    ['is reached by the keyboard when it scrolls sideways', 500, 1],
    ['is no stop for Tab when all of it is in view', 300, 0],
  ])('%s', async (_, scrollWidth, groups) => {
    jest
      .spyOn(Element.prototype, 'scrollWidth', 'get')
      .mockReturnValue(scrollWidth);
    jest.spyOn(Element.prototype, 'clientWidth', 'get').mockReturnValue(300);
    window.ResizeObserver = class extends original {
      readonly #callback: ResizeObserverCallback;
      constructor(callback: ResizeObserverCallback) {
        super(callback);
        this.#callback = callback;
      }
      observe() {
        this.#callback([], this);
      }
    };
    renderTab(table);
    await screen.findByRole('table', { name: 'Facts' });
    expect(screen.queryAllByRole('group', { name: 'Facts' })).toHaveLength(
      groups,
    );
  });
});
