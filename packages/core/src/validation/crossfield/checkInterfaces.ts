import type { Fields } from '../../contract/load/Fields';
import { quote } from '../structure/messages';
import type { Check, CheckContext } from './CheckContext';

/** @internal */
export const checkInterfaces: Check = context => {
  const check =
    context.contract.generation === '2.0' ? checkSpecified : checkPort;
  for (const entry of context.root.list('interfaces')) check(entry, context);
};

function checkPort(entry: Fields, { findings }: CheckContext) {
  const type = entry.text('type') ?? '';
  const port = entry.number('port');
  const add = (code: string, field: string, message: string) =>
    findings.add(code, { path: [...entry.path, field], message });
  if ((type === 'http' || type === 'grpc') && port === undefined) {
    add('PORT_REQUIRED', 'port', `An interface of type ${type} needs a port.`);
  }
  if (type === 'event' && port !== undefined) {
    add('PORT_IGNORED', 'port', 'The port of an event interface is ignored.');
  }
  if ((type === 'grpc' || type === 'event') && !entry.text('contract')) {
    add(
      'CONTRACT_REQUIRED',
      'contract',
      `An interface of type ${type} needs a definition.`,
    );
  }
}

function checkSpecified(entry: Fields, { findings }: CheckContext) {
  const type = entry.text('type') ?? '';
  if (!['openapi', 'asyncapi', 'grpc'].includes(type)) {
    findings.add('INVALID_INTERFACE_TYPE', {
      path: [...entry.path, 'type'],
      message: `An interface cannot have the type ${quote(type)}.`,
    });
  }
  if (!entry.text('ref')) {
    findings.add('INTERFACE_REF_REQUIRED', {
      path: [...entry.path, 'ref'],
      message: 'The interface needs a definition.',
    });
  }
}
