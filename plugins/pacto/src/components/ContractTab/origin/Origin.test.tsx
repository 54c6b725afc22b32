import { screen } from '@testing-library/react';
import { renderTab } from '../../../__testUtils__/renderTab';
import { Origin } from './Origin';
import { PlacesContext } from './PlacesContext';
import { usePlaces } from './usePlaces';

function Page({ text }: { text: string }) {
  return (
    <PlacesContext.Provider value={usePlaces(text)}>
      <p>page</p>
      <Origin path={['service', 'version']} />
    </PlacesContext.Provider>
  );
}

describe('Origin', () => {
  it('leads to the line where a fact is written', async () => {
    renderTab(<Page text={'service:\n  name: a\n  version: 1.0.0\n'} />);
    expect(
      await screen.findByRole('link', { name: 'pacto.yaml, line 3' }),
    ).toHaveAttribute('href', '/?file=pacto.yaml&line=3');
  });

  it('is not there for a text that has no places', async () => {
    renderTab(<Page text="a: [" />);
    expect(await screen.findByText('page')).toBeVisible();
    expect(screen.queryByRole('link')).toBeNull();
  });
});
