import { checkValues } from '../checkValues';
import type { ValuesFormat } from '../types';
import { SampleBuilder, type SampleNode } from './SampleBuilder';
import { writeEnv } from './writeEnv';
import { writeYaml } from './writeYaml';

/** @public */
export interface SampleOptions {
  /** `minimal`: only what is required. */
  extent: 'minimal' | 'full';
  /** Default: yaml. */
  format?: ValuesFormat;
}

/** @public */
export interface SampleValues {
  text: string;
  /** Whether the schema takes the sample as it is; unknown also when the schema cannot be applied. */
  fits: 'yes' | 'no' | 'unknown';
  /** Keys with a made-up value, joined by dots; at most 100. */
  replace: string[];
  /** Something is left out: a cycle, or what is beyond a limit (64 schemas on the way, 1000 values, 100,000 characters). */
  truncated: boolean;
}

const MOST_NAMED = 100;
/** Of work to check the sample, which is small; at most half a second where the page is. */
const CHECK_STEPS = 500_000;

const VERDICTS = {
  fits: 'yes',
  fails: 'no',
  unreadable: 'no',
  unknown: 'unknown',
} as const;

/**
 * Values to start from: defaults, constants, examples and first choices of a schema, and made-up ones where it names
 * none. Descriptions become comments.
 *
 * @param schema - JSON data.
 * @public
 */
export function sampleValues(
  schema: unknown,
  { extent, format = 'yaml' }: SampleOptions,
): SampleValues {
  const builder = SampleBuilder.create({
    schema,
    onlyRequired: extent === 'minimal',
  });
  const root = builder.build();
  const text = format === 'env' ? writeEnv(root) : writeYaml(root);
  return {
    text,
    fits: VERDICTS[
      checkValues(schema, text, { format, steps: CHECK_STEPS }).state
    ],
    replace: listMadeUp(root).slice(0, MOST_NAMED),
    truncated: builder.truncated,
  };
}

function listMadeUp(node: SampleNode, path: readonly string[] = []): string[] {
  switch (node.kind) {
    case 'map':
      return node.entries.flatMap(({ key, node: child }) =>
        listMadeUp(child, [...path, key]),
      );
    case 'list':
      return node.items.flatMap((item, index) =>
        listMadeUp(item, [...path, String(index)]),
      );
    default:
      return node.isMadeUp ? [path.join('.')] : [];
  }
}
