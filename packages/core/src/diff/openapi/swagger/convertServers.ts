import { listOf } from '../../schema/keywords/Schema';
import type { Fields } from '../OpenApiWalk';
import { plainText } from '../../schema/shortText';

/** Scheme, host and base path as addresses. @internal */
export function convertServers(root: Fields): unknown {
  const { host, basePath = '', schemes } = root;
  if (host === undefined && basePath === '') return undefined;
  const address = `${plainText(host ?? '')}${plainText(basePath)}`;
  const list = listOf(schemes);
  if (host === undefined) return [{ url: address }];
  return list.length === 0
    ? [{ url: `//${address}` }]
    : list.map(scheme => ({ url: `${plainText(scheme)}://${address}` }));
}
