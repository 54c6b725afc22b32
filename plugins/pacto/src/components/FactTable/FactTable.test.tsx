import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderTab } from '../../__testUtils__/renderTab';
import { FactTable } from './FactTable';

const tableOf = (names: string[]) => (
  <FactTable
    label="Facts"
    columns={[{ id: 'name', label: 'Name', render: ({ name }) => name }]}
    rows={names.map(name => ({ name }))}
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
    renderTab(tableOf(['one']));
    await screen.findByRole('table', { name: 'Facts' });
    expect(screen.queryAllByRole('group', { name: 'Facts' })).toHaveLength(
      groups,
    );
  });

  it('draws the first of many rows, and goes on at the others when asked', async () => {
    renderTab(tableOf(Array.from({ length: 150 }, (_, at) => `row ${at}`)));
    await userEvent.click(
      await screen.findByRole('button', { name: 'Show all 150' }),
    );
    expect(screen.getAllByRole('row')).toHaveLength(151);
    expect(screen.getByRole('row', { name: 'row 100' })).toHaveFocus();
  });
});
