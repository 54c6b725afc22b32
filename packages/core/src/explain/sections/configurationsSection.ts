import type { Configuration, Contract } from '../../contract/model';
import type { BundleSchemas } from '../BundleSchemas';
import { describeKeys } from '../definitions/describeKeys';
import { listValues } from '../listValues';
import { code, prose } from '../markdown/escape';
import { andMore, Rows } from '../markdown/Rows';

/** Configurations shown. */
const MOST = 50;

/** @internal */
export function configurationsSection(
  { configurations }: Contract,
  schemas: BundleSchemas,
): string[] {
  if (configurations.length === 0) return [];
  return [
    '## Configuration',
    ...configurations
      .slice(0, MOST)
      .flatMap(entry => describeConfiguration(entry, schemas)),
    ...andMore(configurations.length - MOST),
  ];
}

function describeConfiguration(
  { name, schema, ref, values }: Configuration,
  schemas: BundleSchemas,
): string[] {
  const blocks = [`### ${prose(name)}`];
  if (ref !== undefined) blocks.push(`In the form that ${code(ref)} gives.`);
  if (schema !== undefined) {
    const keys = schemas.keysOf(schema);
    blocks.push(
      ...(keys
        ? describeKeys(keys.properties).toMarkdown()
        : [`The schema ${code(schema)} cannot be read.`]),
    );
    if (keys?.truncated) blocks.push('The schema says more than is listed.');
  }
  const rows = Rows.create('Key', 'Value in the contract');
  for (const { key, value, secret } of listValues(values ?? {})) {
    rows.add(() => [code(key), secret ? 'a secret' : code(value)]);
  }
  return [...blocks, ...rows.toMarkdown()];
}
