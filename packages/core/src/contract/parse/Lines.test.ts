import { Lines } from './Lines';

describe('Lines', () => {
  const lines = new Lines('ab\n\ncde\r\nf');

  it.each([
    [0, 1, 1],
    [1, 1, 2],
    [2, 1, 3],
    [3, 2, 1],
    [4, 3, 1],
    [8, 3, 5],
    [9, 4, 1],
    [10, 4, 2],
    [99, 4, 2],
  ])('puts offset %i at %i:%i', (offset, line, column) => {
    expect(lines.positionAt(offset)).toEqual({ line, column });
  });

  it('puts everything in an empty text at the start', () => {
    expect(new Lines('').positionAt(3)).toEqual({ line: 1, column: 1 });
  });
});
