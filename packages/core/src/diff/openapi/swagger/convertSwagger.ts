import { isMap } from '../../../contract/isMap';
import type { LinkedDocuments } from '../../../document/links';
import { mapOf } from '../../schema/keywords/Schema';
import { References } from '../../schema/References';
import type { Fields } from '../OpenApiWalk';
import { AdoptedParts } from './AdoptedParts';
import { convertOperation } from './convertOperation';
import { convertParameter, isBodyParameter } from './convertParameter';
import { convertResponse } from './convertResponse';
import { convertSecuritySchemes } from './convertSecuritySchemes';
import { convertServers } from './convertServers';
import type { Shared } from './Shared';
import { rewriteReferences } from './rewriteReferences';

const CONVERTED = new Set([
  'host',
  'basePath',
  'schemes',
  'consumes',
  'produces',
  'definitions',
  'parameters',
  'responses',
  'securityDefinitions',
  'paths',
]);

/**
 * An OpenAPI 2.0 document in the shape of 3.x, so that one comparison does for both. Source: OpenAPI 2.0.
 *
 * @internal
 */
export function convertSwagger(
  document: Fields,
  documents: LinkedDocuments,
): Fields {
  const root = mapOf(rewriteReferences(document));
  const components = {
    schemas: root.definitions,
    parameters: root.parameters,
    responses: root.responses,
  };
  const references = References.create({ components }, documents);
  const adopted = AdoptedParts.create(references);
  const shared: Shared = {
    consumes: root.consumes,
    produces: root.produces,
    follow: value => {
      const found = references.follow(value);
      return 'value' in found ? found.value : undefined;
    },
    adopt: (section, value) => adopted.adopt(section, value),
  };
  const convertShared = (response: unknown) =>
    convertResponse(response, shared.produces);
  const paths = mapEntries(root.paths, item => convertPathItem(item, shared));
  const pathItems = adopted.convert('pathItems', item =>
    convertPathItem(item, shared),
  );
  const own = Object.entries(root).filter(([key]) => !CONVERTED.has(key));
  return {
    ...Object.fromEntries(own),
    servers: convertServers(root),
    paths,
    components: {
      schemas: root.definitions,
      pathItems,
      parameters: {
        ...mapOf(mapEntries(root.parameters, convertParameter)),
        ...adopted.convert('parameters', convertParameter),
      },
      responses: {
        ...mapOf(mapEntries(root.responses, convertShared)),
        ...adopted.convert('responses', convertShared),
      },
      securitySchemes: convertSecuritySchemes(root.securityDefinitions),
    },
  };
}

function convertPathItem(item: unknown, shared: Shared): unknown {
  if (!isMap(item)) return item;
  if (item.$ref !== undefined) return shared.adopt('pathItems', item);
  const inherited = Array.isArray(item.parameters) ? item.parameters : [];
  const isBody = (parameter: unknown) =>
    isBodyParameter(shared.follow(parameter));
  return mapEntries(item, (part, key) => {
    if (key === 'parameters' && Array.isArray(part)) {
      return part
        .filter(value => !isBody(value))
        .map(value => convertParameter(shared.adopt('parameters', value)));
    }
    if (key.startsWith('x-')) return part;
    return convertOperation(part, {
      shared,
      inherited: inherited.filter(isBody),
    });
  });
}

/** Something that is no map stays as it is, for the comparison to say so. */
function mapEntries(
  value: unknown,
  convert: (part: unknown, key: string) => unknown,
): unknown {
  if (!isMap(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [key, convert(part, key)]),
  );
}
