import { isMap } from '../../../contract/isMap';
import { plainText } from '../../schema/shortText';

/** Names of the flows in 3.x. */
const FLOWS = new Map<unknown, string>([
  ['application', 'clientCredentials'],
  ['accessCode', 'authorizationCode'],
]);

/** @internal */
export function convertSecuritySchemes(schemes: unknown): unknown {
  if (!isMap(schemes)) return schemes;
  const entries = Object.entries(schemes).map(([name, scheme]) => [
    name,
    isMap(scheme) ? convertScheme(scheme) : scheme,
  ]);
  return Object.fromEntries(entries);
}

function convertScheme(scheme: Record<string, unknown>): unknown {
  if (scheme.type === 'basic')
    return { ...scheme, type: 'http', scheme: 'basic' };
  if (scheme.type !== 'oauth2') return scheme;
  const { flow, authorizationUrl, tokenUrl, scopes, ...own } = scheme;
  const name = FLOWS.get(flow) ?? plainText(flow);
  return { ...own, flows: { [name]: { authorizationUrl, tokenUrl, scopes } } };
}
