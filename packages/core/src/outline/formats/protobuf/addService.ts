import type { ProtoMethod, ProtoService } from '../../../diff/protobuf/model';
import type { ItemPart } from '../../ItemDescription';
import { firstLine } from '../../texts';
import { listMessageFields } from './listMessageFields';
import { fullName, type ProtoParts } from './ProtoParts';

/** A service and its methods. @internal */
export function addService(service: ProtoService, parts: ProtoParts): void {
  const name = fullName(service.name, parts);
  const { places, entries } = parts;
  const comment = places.commentOf(service.name);
  entries.add(
    {
      key: `service ${service.name}`,
      kind: 'service',
      name,
      summary: firstLine(comment),
      deprecated: service.options.get('deprecated') === 'true',
      depth: 0,
      line: places.lineOf(service.name),
    },
    () => ({ description: comment, parts: [] }),
  );
  for (const method of service.methods.values()) {
    addMethod(method, { service: service.name, group: name }, parts);
  }
}

function addMethod(
  method: ProtoMethod,
  { service, group }: { service: string; group: string },
  parts: ProtoParts,
): void {
  const place = `${service}/${method.name}`;
  const comment = parts.places.commentOf(place);
  parts.entries.add(
    {
      key: `method ${place}`,
      kind: 'method',
      name: method.name,
      method: streamingOf(method),
      summary: firstLine(comment),
      group,
      deprecated: method.options.get('deprecated') === 'true',
      depth: 1,
      line: parts.places.lineOf(place),
    },
    () => ({
      description: comment,
      parts: [
        describeSide('request', method.requestType, parts),
        describeSide('response', method.responseType, parts),
      ],
    }),
  );
}

function describeSide(
  kind: 'request' | 'response',
  type: string,
  parts: ProtoParts,
): ItemPart {
  return { id: kind, kind, title: type, ...listMessageFields(type, parts) };
}

function streamingOf({ requestStream, responseStream }: ProtoMethod): string {
  if (requestStream && responseStream) return 'bidirectional streaming';
  if (requestStream) return 'client streaming';
  return responseStream ? 'server streaming' : 'unary';
}
