import type { FileSource } from '../../../document/links';
import type { Limitation, WorkBudget } from '../../../work';
import type { LinkedProto, ProtoFile } from '../model';
import { parseProto } from '../parse/parseProto';
import { findUsed } from './findUsed';
import { type LoadedImports, loadImports } from './loadImports';
import { ProtoNames } from './ProtoNames';
import { resolveTypes } from './resolveTypes';

/** What compilers bring along; it does not change. */
const WELL_KNOWN = /^google[./]/;

/**
 * Reads a `.proto` file with those of its bundle that it imports. What else it imports is known by its name only.
 *
 * @param options - `source`: without it imports are not followed. `side`: "old" or "new", for messages; nothing when there is one only.
 * @throws ProtoSyntaxError when the file itself cannot be read
 * @throws WorkLimitError, or the reason of an aborted signal
 * @internal
 */
export function readProto(options: {
  text: string;
  source?: FileSource;
  side?: string;
  budget: WorkBudget;
  limit(limitation: Limitation): void;
}): LinkedProto {
  const { text, source, budget } = options;
  const root = parseProto(text, budget);
  const loaded = source && loadImports(root, source, budget);
  const names = ProtoNames.create(root);
  const all: LinkedProto = {
    ...root,
    messages: new Map(root.messages),
    enums: new Map(root.enums),
    files: loaded?.files ?? new Map(),
    imported: new Map(),
    used: new Set(),
  };
  for (const [path, file] of all.files) {
    const place = { path, file, names, budget };
    adopt(file.messages, all.messages, all, place);
    adopt(file.enums, all.enums, all, place);
  }
  const isDeclared = (name: string) =>
    all.messages.has(name) || all.enums.has(name);
  for (const file of [root, ...all.files.values()]) {
    resolveTypes(file, { names, isDeclared, budget });
  }
  all.used = findUsed(root, all.messages, budget);
  if (loaded) tellProblems(all, loaded, options);
  return all;
}

/** Adds what a file declares; what two files declare belongs to the first. */
function adopt<T>(
  declared: ReadonlyMap<string, T>,
  all: Map<string, T>,
  { messages, enums, imported }: LinkedProto,
  place: {
    path: string;
    file: ProtoFile;
    names: ProtoNames;
    budget: WorkBudget;
  },
): void {
  const { path, file, names, budget } = place;
  for (const [own, item] of declared) {
    budget.spend();
    const name = names.of(file, own);
    if (messages.has(name) || enums.has(name)) continue;
    all.set(name, item);
    imported.set(name, path);
  }
}

function tellProblems(
  { used, messages, enums }: LinkedProto,
  { missing, problems }: LoadedImports,
  options: { side?: string; limit(limitation: Limitation): void },
): void {
  const { side, limit } = options;
  const where = side === undefined ? '' : ` on the ${side} side`;
  const [broken] = problems;
  if (broken) {
    const [path, problem] = broken;
    limit({
      code: 'UNREADABLE',
      message: `partial, because ${path}${where} is no readable .proto file: ${problem}`,
    });
  }
  const file = [...missing].find(path => !WELL_KNOWN.test(path));
  const type = [...used].find(
    name =>
      !WELL_KNOWN.test(name) &&
      !name.startsWith('group ') &&
      !messages.has(name) &&
      !enums.has(name),
  );
  if (file === undefined || type === undefined) return;
  limit({
    code: 'UNRESOLVED',
    message: `partial, because ${file} is not in the bundle${where}, and ${type} may come from it`,
  });
}
