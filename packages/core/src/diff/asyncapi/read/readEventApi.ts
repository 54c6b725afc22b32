import type { EventApi } from '../model';
import { type ApiReader, textOf } from './ApiReader';
import { readVersion2 } from './readVersion2';
import { readVersion3 } from './readVersion3';

/** An AsyncAPI document of version 2 or 3; undefined when it is of none of them. @internal */
export function readEventApi(
  root: Record<string, unknown>,
  reader: ApiReader,
): EventApi | undefined {
  const version = textOf(root, 'asyncapi') ?? '';
  if (version.startsWith('2.'))
    return { version, ...readVersion2(root, reader) };
  if (version.startsWith('3.'))
    return { version, ...readVersion3(root, reader) };
  return undefined;
}
