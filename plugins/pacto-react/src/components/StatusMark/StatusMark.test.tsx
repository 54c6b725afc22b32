import { render, screen } from '@testing-library/react';
import { StatusMark, type Mark } from './StatusMark';

const marks: Mark[] = ['good', 'neutral', 'attention', 'bad', 'unknown'];

describe('StatusMark', () => {
  it('has a word and an icon of its own for each mark', () => {
    const shapes = marks.map(mark => {
      const { unmount } = render(
        <StatusMark mark={mark} label={`a ${mark}`} />,
      );
      const icon = screen.getByText(`a ${mark}`).previousElementSibling;
      expect(icon).toHaveAttribute('aria-hidden', 'true');
      const shape = icon?.innerHTML;
      unmount();
      return shape;
    });
    expect(new Set(shapes).size).toBe(marks.length);
  });
});
