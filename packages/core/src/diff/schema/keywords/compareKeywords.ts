import type { Site } from '../Site';
import { compareAllOf, compareLeftAllOf } from './allOf';
import { tellKeyword } from './annotations';
import {
  compareApplicator,
  compareIf,
  compareNot,
  compareSchemaMap,
} from './applicators';
import { compareLowerBounds, compareSizes, compareUpperBounds } from './bounds';
import { compareDiscriminators } from './discriminators';
import { compareEnums } from './enums';
import { compareDeprecated, compareReadOnly, compareWriteOnly } from './flags';
import {
  compareFormats,
  compareMultiples,
  comparePatterns,
  compareUniqueness,
} from './formats';
import { compareItems } from './items';
import {
  compareAdditionalProperties,
  compareUnevaluatedItems,
  compareUnevaluatedProperties,
} from './openness';
import { compareProperties, compareRequired } from './properties';
import { differingKeys, type CompareKeyword, type Schema } from './Schema';
import { compareReplacedTypes, compareTypes } from './types';
import { compareUnions } from './unions';

const comparisons: ReadonlyMap<string, CompareKeyword> = new Map([
  ...under(compareTypes, 'type', 'nullable'),
  ...under(compareEnums, 'enum', 'const'),
  ...under(compareLowerBounds, 'minimum', 'exclusiveMinimum'),
  ...under(compareUpperBounds, 'maximum', 'exclusiveMaximum'),
  ...under(compareSizes, 'minLength', 'maxLength', 'minItems', 'maxItems'),
  ...under(compareSizes, 'minProperties', 'maxProperties'),
  ...under(compareFormats, 'format'),
  ...under(comparePatterns, 'pattern'),
  ...under(compareMultiples, 'multipleOf'),
  ...under(compareUniqueness, 'uniqueItems'),
  ...under(compareProperties, 'properties'),
  ...under(compareRequired, 'required'),
  ...under(compareAdditionalProperties, 'additionalProperties'),
  ...under(compareUnevaluatedProperties, 'unevaluatedProperties'),
  ...under(compareUnevaluatedItems, 'unevaluatedItems'),
  ...under(compareItems, 'items', 'prefixItems', 'additionalItems'),
  ...under(compareLeftAllOf, 'allOf'),
  ...under(compareUnions, 'oneOf', 'anyOf'),
  ...under(compareNot, 'not'),
  ...under(compareIf, 'if'),
  ...['then', 'else', 'contains', 'propertyNames', 'contentSchema'].flatMap(
    keyword => under(compareApplicator(keyword), keyword),
  ),
  ...['patternProperties', 'dependentSchemas'].flatMap(keyword =>
    under(compareSchemaMap(keyword), keyword),
  ),
  ...under(compareDiscriminators, 'discriminator'),
  ...under(compareReadOnly, 'readOnly'),
  ...under(compareWriteOnly, 'writeOnly'),
  ...under(compareDeprecated, 'deprecated'),
]);

/** Followed, or compared with those who refer to them. */
const elsewhere = new Set(['$ref', '$defs', 'definitions']);

/** Compares all that two schemas say, keyword by keyword. @internal */
export function compareKeywords(
  first: Schema,
  second: Schema,
  site: Site,
): void {
  const [old, next] = compareAllOf(first, second, site);
  if (compareReplacedTypes(old, next, site)) return;
  const done = new Set<CompareKeyword>();
  for (const keyword of differingKeys(old, next, site.walk.same)) {
    if (elsewhere.has(keyword)) continue;
    const compare = comparisons.get(keyword);
    if (!compare) {
      tellKeyword(keyword, { old, next, site });
    } else if (!done.has(compare)) {
      done.add(compare);
      compare(old, next, site);
    }
  }
}

function under(
  compare: CompareKeyword,
  ...keywords: string[]
): [string, CompareKeyword][] {
  return keywords.map(keyword => [keyword, compare]);
}
