import type { ProtoMethod, ProtoService } from '../model';
import { parseOption } from './parseOptions';
import type { TokenReader } from './TokenReader';

/** A service after `service`. @internal */
export function parseService(reader: TokenReader): ProtoService {
  const service: ProtoService = {
    name: reader.name(),
    methods: new Map(),
    options: new Map(),
  };
  reader.expect('{');
  while (!reader.accept('}')) {
    if (reader.accept(';')) continue;
    if (reader.accept('option')) {
      parseOption(reader, service.options);
    } else {
      reader.expect('rpc');
      const method = parseMethod(reader);
      if (service.methods.has(method.name)) {
        throw reader.error(`${service.name} has two calls ${method.name}`);
      }
      service.methods.set(method.name, method);
    }
  }
  return service;
}

function parseMethod(reader: TokenReader): ProtoMethod {
  const name = reader.name();
  const request = parseSide(reader);
  reader.expect('returns');
  const response = parseSide(reader);
  const options: ProtoMethod['options'] = new Map();
  if (!reader.accept(';')) {
    reader.expect('{');
    while (!reader.accept('}')) {
      if (reader.accept(';')) continue;
      reader.expect('option');
      parseOption(reader, options);
    }
  }
  return {
    name,
    requestType: request.type,
    requestStream: request.stream,
    responseType: response.type,
    responseStream: response.stream,
    options,
  };
}

/** `(Type)` or `(stream Type)`. */
function parseSide(reader: TokenReader): { type: string; stream: boolean } {
  reader.expect('(');
  const stream = reader.is('stream') && !reader.is(')', 1);
  if (stream) reader.next();
  const type = reader.path();
  reader.expect(')');
  return { type, stream };
}
