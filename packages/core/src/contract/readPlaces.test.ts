import { readPlaces } from './readPlaces';

const text = `service:
  name: payments
interfaces:
  - name: http
    type: openapi
    visibility: public
`;

describe('readPlaces', () => {
  it('finds the line of a value, and of the nearest one above it', () => {
    const places = readPlaces(text)!;
    expect(places.positionOf(['service', 'name'])).toMatchObject({ line: 2 });
    expect(places.positionOf(['interfaces', 0])).toMatchObject({ line: 4 });
    expect(places.positionOf(['interfaces', 0, 'visibility'])).toMatchObject({
      line: 6,
    });
    expect(places.positionOf(['interfaces', 0, 'ref'])).toMatchObject({
      line: 4,
    });
    expect(places.positionOf(['state', 'type'])).toMatchObject({ line: 1 });
  });

  it('reads JSON too', () => {
    const places = readPlaces('{\n  "a": [\n    1,\n    2\n  ]\n}')!;
    expect(places.positionOf(['a', 1])).toMatchObject({ line: 4 });
  });

  it('has nothing for a text that is not one document', () => {
    expect(readPlaces('a: [')).toBeUndefined();
    expect(readPlaces('a: 1\n---\nb: 2')).toBeUndefined();
  });
});
