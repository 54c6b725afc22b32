import type { WorkBudget } from '../../../work';
import type { ProtoFile } from '../model';
import { Declarations } from './Declarations';
import { parseDeclaration } from './parseMessage';
import { parseOption } from './parseOptions';
import { parseService } from './parseService';
import { TokenReader } from './TokenReader';

/**
 * Reads a `.proto` file: proto2, proto3 and editions. An own reader, because protobufjs needs a minute for 30,000
 * fields in one message (its work grows with the square), drops a message called `__proto__` and refuses
 * edition 2024.
 *
 * @throws ProtoSyntaxError
 * @throws WorkLimitError, or the reason of an aborted signal
 * @internal
 */
export function parseProto(text: string, budget: WorkBudget): ProtoFile {
  const reader = TokenReader.create(text, budget);
  const file: ProtoFile = {
    syntax: 'proto2',
    package: '',
    imports: [],
    options: new Map(),
    messages: new Map(),
    enums: new Map(),
    services: new Map(),
  };
  const declarations = Declarations.create(file);
  while (reader.peek().kind !== 'end') {
    if (reader.accept(';')) continue;
    if (parseDeclaration({ reader, declarations, scope: '', depth: 0 })) {
      continue;
    }
    parseStatement(reader, file);
  }
  return file;
}

function parseStatement(reader: TokenReader, file: ProtoFile): void {
  if (reader.accept('option')) {
    parseOption(reader, file.options);
  } else if (reader.accept('service')) {
    const service = parseService(reader);
    if (file.services.has(service.name)) {
      throw reader.error(`${service.name} is declared twice`);
    }
    file.services.set(service.name, service);
  } else if (reader.accept('package')) {
    file.package = reader.path();
    reader.expect(';');
  } else if (reader.accept('import')) {
    for (const kind of ['public', 'weak', 'option']) reader.accept(kind);
    file.imports.push(reader.string());
    reader.expect(';');
  } else if (reader.is('edition') || reader.is('syntax')) {
    const isEdition = reader.next().text === 'edition';
    reader.expect('=');
    file.syntax = isEdition ? `edition ${reader.string()}` : reader.string();
    reader.expect(';');
  } else {
    throw reader.error(`"${reader.peek().text}" has no place here`);
  }
}
