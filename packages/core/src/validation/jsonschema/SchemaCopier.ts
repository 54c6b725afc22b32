import { isMap } from '../../contract/isMap';
import { limits } from '../../limits';
import type { WorkBudget } from '../../work';
import { canonicalText } from './canonicalText';
import { type Draft, refStandsAlone } from './drafts';
import { LEFT_OUT, type Shape, shapes } from './keywords';
import { SchemaLimitError } from './SchemaLimitError';

/** Our keywords in the copy. @internal */
export const COST = '$cost';
/** @internal */
export const AMONG = '$among';

/** Steps to translate one schema into code; some 0.2 ms, against some 1 µs to apply it. */
const COMPILE_STEPS = 200;

/** Characters of a name or reference; it becomes an address. */
const REFERENCE_LENGTH = 2_048;

type Raw = Record<string, unknown>;

/**
 * Copies a schema that an author wrote into one that the library may see: within limits of depth and number, only
 * with keywords of its draft, `enum` and `const` as texts to look up, and a cost in each schema that is more than a few
 * simple checks, also in those that only a reference could reach. What is left out cannot be referred to.
 *
 * @internal
 */
export class SchemaCopier {
  readonly #shapes: ReadonlyMap<string, Shape>;

  readonly #refStandsAlone: boolean;

  readonly #budget: WorkBudget;

  #schemas = 0;

  constructor(draft: Draft, budget: WorkBudget) {
    this.#shapes = shapes[draft];
    this.#refStandsAlone = refStandsAlone(draft);
    this.#budget = budget;
  }

  /**
   * @throws SchemaLimitError
   * @throws WorkLimitError
   */
  copy(schema: unknown, depth = 0): unknown {
    if (depth > limits.schemaDepth) {
      throw new SchemaLimitError(
        `it is nested more than ${limits.schemaDepth} levels deep`,
      );
    }
    if (Array.isArray(schema)) {
      return schema.map(item => this.copy(item, depth + 1));
    }
    if (!isMap(schema)) return schema;
    this.#schemas += 1;
    if (this.#schemas > limits.schemaNodes) {
      throw new SchemaLimitError(
        `it has more than ${limits.schemaNodes} parts`,
      );
    }
    this.#budget.spend(COMPILE_STEPS);
    const result: Raw = isLeaf(schema) ? {} : { [COST]: costOf(schema) };
    for (const [key, value] of Object.entries(schema)) {
      const shape = this.#shapes.get(key);
      if (key === 'enum' || key === 'const') {
        if (shape) this.#among(result, key === 'enum' ? value : [value]);
      } else if (shape === 'map' && isMap(value)) {
        result[key] = this.#copyMap(value, depth);
      } else if (shape === 'value') {
        // Of what stands beside a reference, the library still looks at the type.
        const isIdle =
          key === 'type' && this.#refStandsAlone && '$ref' in schema;
        if (!isIdle) result[key] = checkedValue(key, value);
      } else if (shape || !LEFT_OUT.has(key)) {
        result[key] = this.copy(
          value,
          Array.isArray(value) ? depth : depth + 1,
        );
      }
    }
    return result;
  }

  #copyMap(map: Raw, depth: number): Raw {
    // The library would silently pass over what it says about this name.
    if (Object.hasOwn(map, '__proto__')) {
      throw new SchemaLimitError('it speaks about a field "__proto__"');
    }
    return Object.fromEntries(
      Object.entries(map).map(([name, value]) => [
        name,
        // `dependencies` may have lists of names, which are no schemas.
        this.copy(value, depth + 1),
      ]),
    );
  }

  #among(result: Raw, values: unknown) {
    if (!Array.isArray(values)) return;
    const texts = values.map(value => canonicalText(value, this.#budget));
    const known = result[AMONG] as string[][] | undefined;
    result[AMONG] = [...(known ?? []), texts];
  }
}

function checkedValue(key: string, value: unknown): unknown {
  const isName = key.startsWith('$') || key === 'id';
  if (isName && typeof value === 'string' && value.length > REFERENCE_LENGTH) {
    throw new SchemaLimitError(
      `a reference in it is longer than ${REFERENCE_LENGTH} characters`,
    );
  }
  return value;
}

/** Applied in no time, what it refers to aside; whatever applies it pays for it. */
function isLeaf(schema: Raw): boolean {
  return Object.values(schema).every(value => typeof value !== 'object');
}

/** How much there is to look at each time that the schema is applied, the schemas below it aside. */
function costOf(schema: Raw): number {
  return Object.entries(schema).reduce((cost, [key, value]) => {
    if (key === 'enum' || key === 'const') return cost + 1;
    if (Array.isArray(value)) return cost + value.length;
    return isMap(value) ? cost + Object.keys(value).length : cost + 1;
  }, 1);
}
