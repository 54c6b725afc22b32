import {
  LAYER_GAP,
  NODE_HEIGHT,
  NODE_WIDTH,
  ROW_GAP,
  type GraphLayout,
} from './types';

/** Fewer rows than this are not worth another column. */
const MIN_ROWS = 8;

/** Width to height of a screen, about. */
const ASPECT = 2;

const ROW = NODE_HEIGHT + ROW_GAP;
const COLUMN = NODE_WIDTH + ROW_GAP;

/**
 * A column for each rank, and more of them where a rank has many nodes, so that the picture is about as wide as a
 * screen.
 *
 * @param ranks - the nodes of each rank, from top to bottom
 */
export function placeInColumns(
  ranks: ReadonlyArray<ReadonlyArray<number>>,
  edges: number,
): Omit<GraphLayout, 'kind'> {
  const nodes = ranks.reduce((sum, { length }) => sum + length, 0);
  const most = chooseRows(ranks);
  const height =
    Math.max(1, ...ranks.map(({ length }) => rowsOf(length, most))) * ROW -
    ROW_GAP;
  const x = new Float32Array(nodes);
  const y = new Float32Array(nodes);
  let width = 0;
  for (const members of ranks) {
    const left = width;
    const rows = rowsOf(members.length, most);
    const top = (height - rows * ROW + ROW_GAP) / 2;
    members.forEach((node, index) => {
      x[node] = left + Math.floor(index / rows) * COLUMN + NODE_WIDTH / 2;
      y[node] = top + (index % rows) * ROW + NODE_HEIGHT / 2;
    });
    const columns = Math.ceil(members.length / Math.max(1, rows));
    width += columns * COLUMN - ROW_GAP + LAYER_GAP;
  }
  return {
    x,
    y,
    width: Math.max(0, width - LAYER_GAP),
    height,
    routes: new Int32Array(edges + 1),
    points: new Float32Array(),
  };
}

/** As few rows as it takes not to be wider than a screen. */
function chooseRows(ranks: ReadonlyArray<ReadonlyArray<number>>): number {
  const highest = Math.max(0, ...ranks.map(({ length }) => length));
  let most = MIN_ROWS;
  while (most < highest && widthOf(ranks, most) > ASPECT * most * ROW) {
    most = Math.ceil(most * 1.25);
  }
  return most;
}

function widthOf(ranks: ReadonlyArray<ReadonlyArray<number>>, most: number) {
  const columns = ranks.reduce(
    (sum, { length }) => sum + Math.ceil(length / most),
    0,
  );
  return columns * COLUMN + (ranks.length - 1) * (LAYER_GAP - ROW_GAP);
}

/** The members of a rank on as many columns as it takes, evenly. */
function rowsOf(members: number, most: number): number {
  return Math.ceil(members / Math.max(1, Math.ceil(members / most)));
}
