import { useRef } from 'react';
import { MemoryRouter } from 'react-router-dom';
import { act, fireEvent, render, screen } from '@testing-library/react';
import { useHashTarget } from './useHashTarget';

function Page({ ids }: { ids: string[] }) {
  const root = useRef<HTMLDivElement>(null);
  useHashTarget(root);
  return (
    <div ref={root}>
      {ids.map(id => (
        <section key={id} id={id} aria-label={id} tabIndex={-1} />
      ))}
    </div>
  );
}

describe('useHashTarget', () => {
  let grow: () => void;
  const scroll = jest.fn();
  const disconnect = jest.fn();
  beforeEach(() => {
    jest.resetAllMocks();
    jest
      .spyOn(Element.prototype, 'scrollIntoView')
      .mockImplementation(function on(this: Element) {
        scroll(this.id);
      });
    jest.spyOn(window, 'ResizeObserver').mockImplementation(callback => {
      grow = () => act(() => callback([], new ResizeObserver(() => {})));
      return { observe: () => {}, unobserve: () => {}, disconnect };
    });
  });
  afterEach(() => jest.restoreAllMocks());

  const page = (hash: string, ids: string[]) => (
    <MemoryRouter initialEntries={[`/${hash}`]}>
      <Page ids={ids} />
    </MemoryRouter>
  );

  it('shows what the address points to and gives it focus', () => {
    render(page('#b', ['a', 'b']));
    expect(scroll.mock.calls).toEqual([['b']]);
    expect(screen.getByRole('region', { name: 'b' })).toHaveFocus();
  });

  it('waits for it, and keeps it in view until the reader moves', () => {
    const { rerender } = render(page('#b', ['a']));
    expect(scroll).not.toHaveBeenCalled();
    rerender(page('#b', ['a', 'b']));
    grow();
    expect(scroll.mock.calls).toEqual([['b']]);
    expect(disconnect).not.toHaveBeenCalled();
    fireEvent.wheel(window);
    expect(disconnect).toHaveBeenCalled();
  });

  it.each(['', '#', '#%', '#gone'])('does nothing for %j', hash => {
    render(page(hash, ['a']));
    expect(scroll).not.toHaveBeenCalled();
  });
});
