import { screen } from '@testing-library/react';
import { renderTab } from '../../../__testUtils__/renderTab';
import { Markdown } from '../Markdown';
import { renderDiagram } from './renderDiagram';

// It needs a browser that has a layout; the browser tests draw real ones.
jest.mock('./renderDiagram', () => ({ renderDiagram: jest.fn() }));

const draw = jest.mocked(renderDiagram);

const renderDocument = (diagram: string) =>
  renderTab(
    <Markdown
      text={`\`\`\`mermaid\n${diagram}\n\`\`\``}
      path="docs/README.md"
      files={new Set()}
    />,
  );

describe('Diagram', () => {
  it('shows a drawing as an image, with its source beside it', async () => {
    draw.mockResolvedValue({ url: 'data:image/svg+xml,x', width: 120 });
    renderDocument('graph TD; A-->B');
    const image = await screen.findByRole('img', {
      name: 'Diagram, its source is below',
    });
    expect(image).toHaveAttribute('src', 'data:image/svg+xml,x');
    expect(screen.getByText('Diagram source (Mermaid)')).toBeVisible();
    expect(screen.getByText('graph TD; A-->B')).toBeInTheDocument();
  });

  it('shows the source of one that cannot be drawn', async () => {
    draw.mockRejectedValue(new Error('Parse error'));
    renderDocument('graph what');
    expect(
      await screen.findByText('This diagram could not be drawn. Its source:'),
    ).toBeVisible();
    expect(screen.getByText('graph what')).toBeVisible();
  });

  it('does not even try with one that could load something', async () => {
    draw.mockClear();
    renderDocument('graph TD; A; style A fill:url(https://example.com/x)');
    expect(await screen.findByText(/^This diagram is not drawn/)).toBeVisible();
    expect(draw).not.toHaveBeenCalled();
  });
});
