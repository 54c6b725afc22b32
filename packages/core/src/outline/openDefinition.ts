import type { BundleTree } from '../bundle';
import type { Interface } from '../contract';
import { isMap } from '../contract/isMap';
import { hasParts } from '../diff/asyncapi/read/readEventApi';
import { bundlePath } from '../diff/files/bundlePath';
import { ProtoSyntaxError } from '../diff/protobuf/parse/ProtoSyntaxError';
import { LinkedDocuments } from '../document/links';
import { type WorkBudget, WorkLimitError } from '../work';
import type { Definition } from './Definition';
import { readAsyncApi } from './formats/asyncapi/readAsyncApi';
import type { DefinitionFile, DocumentFile } from './formats/DefinitionFile';
import { readOpenApi } from './formats/openapi/readOpenApi';
import { readProtobuf } from './formats/protobuf/readProtobuf';
import { readEventSchema } from './formats/readEventSchema';
import type { OutlineProblem } from './InterfaceOutline';
import { Notes } from './Notes';

/** Characters that are parsed in the time of one step of other work. */
const CHARACTERS_PER_STEP = 20;

/**
 * Opens the definition file of an interface; nothing where the contract names none.
 *
 * @throws the reason of an aborted signal
 * @internal
 */
export function openDefinition(
  bundle: BundleTree,
  { type, file: written }: Pick<Interface, 'type' | 'file'>,
  budget: WorkBudget,
): Definition | undefined {
  if (written === undefined) return undefined;
  const path = bundlePath(written);
  const text = bundle.text(path);
  if (text === undefined) {
    return unreadable({
      file: path,
      message: 'The file is not in the bundle.',
    });
  }
  const source = { path, text: (name: string) => bundle.text(name) };
  const file = { text, source, budget, notes: Notes.create(path) };
  try {
    budget.spend(Math.ceil(text.length / CHARACTERS_PER_STEP));
    // Events may be described by .proto files too.
    return type === 'grpc' || path.endsWith('.proto')
      ? readProtobuf(file)
      : readDocumentFile(file, type);
  } catch (error) {
    return unreadable({ file: path, ...explain(error) });
  }
}

/** As what it says it is: webhooks may be described by OpenAPI, and sockets by AsyncAPI. */
function readDocumentFile(
  file: DefinitionFile,
  type: Interface['type'],
): Definition {
  const { text, source, budget } = file;
  const documents = LinkedDocuments.create({ source, budget });
  const reading = documents.readRoot(text);
  if ('problem' in reading) {
    const { problem: message, position } = reading;
    return unreadable({ file: source.path, message, position });
  }
  const { value: root } = reading;
  if (!isMap(root)) {
    const message = 'It is no definition: an object is missing.';
    return unreadable({ file: source.path, message });
  }
  return readAs(kindOf(root, type))({ ...file, root, documents });
}

function kindOf(root: Record<string, unknown>, type: Interface['type']) {
  const says = (key: string) => Object.hasOwn(root, key);
  if (says('asyncapi')) return 'asyncapi';
  if (says('openapi') || says('swagger') || type === 'openapi') {
    return 'openapi';
  }
  return hasParts(root) ? 'asyncapi' : 'schema';
}

function readAs(
  kind: ReturnType<typeof kindOf>,
): (file: DocumentFile) => Definition {
  if (kind === 'openapi') return readOpenApi;
  return kind === 'asyncapi' ? readAsyncApi : readEventSchema;
}

function explain(error: unknown): Omit<OutlineProblem, 'file'> {
  if (error instanceof WorkLimitError) {
    return { message: `Reading it takes ${error.message}.` };
  }
  if (!(error instanceof ProtoSyntaxError)) throw error;
  const { message, line } = error;
  return {
    message: `This is no readable .proto file: ${message}`,
    position: { line, column: 1 },
  };
}

function unreadable({ position, ...problem }: OutlineProblem): Definition {
  return {
    file: problem.file,
    problem: { ...problem, ...(position ? { position } : {}) },
    entries: [],
    limitations: [],
  };
}
