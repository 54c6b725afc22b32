import { componentsOf } from './componentsOf';
import type { FleetIndex } from './FleetIndex';

/** Services that are looked at in one pass: one for each bit of a word. */
const WORD = 32;
const BYTE_VALUES = 256;

/**
 * A fleet without its cycles: services that need each other are one component. One pass over all dependencies then
 * tells of 32 services at once how many need them, however many that are.
 *
 * @internal
 */
export class Condensation {
  /** By node; a component has a higher number than all that it needs. */
  readonly #componentOf: Uint32Array;

  /** By component, how many services it is. */
  readonly #sizes: Uint32Array;

  /** Components that one needs stand in `#needed` from `#starts[c]` to before `#starts[c + 1]`. */
  readonly #starts: Uint32Array;

  readonly #needed: Uint32Array;

  static create(
    index: FleetIndex,
    options: { requiredOnly: boolean },
  ): Condensation {
    return new Condensation(index, options.requiredOnly);
  }

  private constructor(index: FleetIndex, requiredOnly: boolean) {
    const { outgoing, required, to } = index;
    const components = componentsOf(index, { requiredOnly });
    const componentOf = new Uint32Array(index.ids.length);
    components.forEach((nodes, component) => {
      for (const node of nodes) componentOf[node] = component;
    });
    const starts = new Uint32Array(components.length + 1);
    const needed = new Uint32Array(to.length);
    let size = 0;
    components.forEach((nodes, component) => {
      for (const node of nodes) {
        const end = outgoing.starts[node + 1];
        for (let at = outgoing.starts[node]; at < end; at += 1) {
          const edge = outgoing.edges[at];
          const other = componentOf[to[edge]];
          const counts = !requiredOnly || required[edge] === 1;
          if (!counts || other === component) continue;
          needed[size] = other;
          size += 1;
        }
      }
      starts[component + 1] = size;
    });
    this.#componentOf = componentOf;
    this.#sizes = Uint32Array.from(components, nodes => nodes.length);
    this.#starts = starts;
    this.#needed = needed.subarray(0, size);
  }

  /** How many need each of these nodes, directly or not, without itself. */
  countDependents(nodes: readonly number[]): number[] {
    const counts: number[] = [];
    for (let start = 0; start < nodes.length; start += WORD) {
      counts.push(...this.#countWord(nodes.slice(start, start + WORD)));
    }
    return counts;
  }

  #countWord(nodes: readonly number[]): number[] {
    /** By component, which of the nodes it is or needs. */
    const reached = new Uint32Array(this.#sizes.length);
    nodes.forEach((node, bit) => {
      reached[this.#componentOf[node]] |= 1 << bit;
    });
    /** Services by the value of each byte of what they reach, so that no bit is counted for itself. */
    const histogram = new Uint32Array((WORD / 8) * BYTE_VALUES);
    for (let component = 0; component < reached.length; component += 1) {
      let bits = reached[component];
      const end = this.#starts[component + 1];
      for (let at = this.#starts[component]; at < end; at += 1) {
        bits |= reached[this.#needed[at]];
      }
      reached[component] = bits;
      if (bits === 0) continue;
      const size = this.#sizes[component];
      histogram[bits & 255] += size;
      histogram[256 + ((bits >>> 8) & 255)] += size;
      histogram[512 + ((bits >>> 16) & 255)] += size;
      histogram[768 + (bits >>> 24)] += size;
    }
    return nodes.map((_, bit) => countBit(histogram, bit) - 1);
  }
}

function countBit(histogram: Uint32Array, bit: number): number {
  const start = BYTE_VALUES * Math.floor(bit / 8);
  let count = 0;
  for (let value = 0; value < BYTE_VALUES; value += 1) {
    if ((value >>> bit % 8) & 1) count += histogram[start + value];
  }
  return count;
}
