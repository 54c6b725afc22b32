import type { Fields } from '../../contract/load/Fields';
import { quote } from '../structure/messages';
import type { Check, CheckContext } from './CheckContext';

/** Health and metrics of 1.x. @internal */
export const checkProbes: Check = context => {
  const runtime = context.root.map('runtime');
  for (const name of ['health', 'metrics']) {
    const probe = runtime?.map(name);
    if (probe) checkProbe(context, probe, name.toUpperCase());
  }
};

function checkProbe(
  { interfaceTypes, findings }: CheckContext,
  probe: Fields,
  code: string,
) {
  const name = probe.text('interface') ?? '';
  const type = interfaceTypes.get(name);
  const path = probe.text('path');
  const add = (suffix: string, field: string, message: string) =>
    findings.add(`${code}_${suffix}`, {
      path: [...probe.path, field],
      message,
    });
  if (type === undefined) {
    add(
      'INTERFACE_NOT_FOUND',
      'interface',
      `There is no interface ${quote(name)}.`,
    );
  } else if (type === 'event') {
    add(
      'INTERFACE_INVALID',
      'interface',
      `The interface ${quote(name)} is of type event.`,
    );
  } else if (type === 'http' && !path) {
    add(
      'PATH_REQUIRED',
      'path',
      `The interface ${quote(name)} is of type http, so a path is needed.`,
    );
  } else if (type === 'grpc' && path) {
    add(
      'PATH_IGNORED',
      'path',
      `The interface ${quote(name)} is of type grpc, so the path is ignored.`,
    );
  }
}
