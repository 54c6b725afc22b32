import {
  bringAllIntoView,
  bringIntoView,
  firstView,
  fitAll,
  keepInFrame,
  zoomAt,
} from './viewport';

const frame = { width: 800, height: 400 };

describe('viewport', () => {
  it('fits a large picture into the frame and leaves a small one as it is', () => {
    const large = fitAll({ width: 4000, height: 1000 }, frame);
    expect(large.scale * 4000).toBeLessThan(frame.width);
    expect(large.x).toBeGreaterThan(0);
    expect(fitAll({ width: 100, height: 100 }, frame)).toEqual({
      scale: 1,
      x: 350,
      y: 150,
    });
  });

  it('starts readable around the root when all together is not', () => {
    const view = firstView({ width: 9000, height: 4000 }, frame, {
      x: 3000,
      y: 500,
    });
    expect(view.scale).toBeGreaterThan(0.5);
    expect(3000 * view.scale + view.x).toBeCloseTo(400);
    expect(500 * view.scale + view.y).toBeCloseTo(200);
  });

  it('zooms around a point, which stays in place', () => {
    const before = { scale: 1, x: 10, y: 20 };
    const after = zoomAt(before, 1.5, { x: 110, y: 220 });
    expect(after.scale).toBe(1.5);
    expect((110 - after.x) / after.scale).toBeCloseTo(100);
    expect((220 - after.y) / after.scale).toBeCloseTo(200);
    expect(zoomAt(before, 1000, { x: 0, y: 0 }).scale).toBe(2);
  });

  it('moves no further than it takes to see a node', () => {
    const view = { scale: 1, x: 0, y: 0 };
    expect(bringIntoView(view, frame, { x: 400, y: 200 })).toEqual(view);
    const moved = bringIntoView(view, frame, { x: 1000, y: 200 });
    expect(moved.x + 1000).toBeLessThan(frame.width);
    expect(moved.y).toBe(0);
  });

  it('steps back only as far as it takes to see several', () => {
    const view = { scale: 1, x: 0, y: 0 };
    const near = [
      { x: 200, y: 100 },
      { x: 500, y: 300 },
    ];
    expect(bringAllIntoView(view, frame, near)).toBe(view);
    expect(bringAllIntoView(view, frame, [])).toBe(view);
    const far = bringAllIntoView(view, frame, [...near, { x: 3000, y: 900 }]);
    expect(far.scale).toBeLessThan(1);
    expect(200 * far.scale + far.x).toBeGreaterThan(0);
    expect(3000 * far.scale + far.x).toBeLessThan(frame.width);
  });

  it('never loses the picture', () => {
    const picture = { width: 1000, height: 500 };
    const lost = keepInFrame({ scale: 1, x: 5000, y: -5000 }, picture, frame);
    expect(lost.x).toBeLessThan(frame.width);
    expect(lost.y + picture.height).toBeGreaterThan(0);
  });
});
