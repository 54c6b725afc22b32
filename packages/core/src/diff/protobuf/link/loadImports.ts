import type { FileSource } from '../../../document/links';
import type { WorkBudget } from '../../../work';
import type { ProtoFile } from '../model';
import { parseProto } from '../parse/parseProto';
import { ProtoSyntaxError } from '../parse/ProtoSyntaxError';
import { importPaths } from './importPaths';

/** @internal */
export interface LoadedImports {
  /** By path in the bundle, in the order in which they were met. */
  files: Map<string, ProtoFile>;
  /** Imports that lead to no file of the bundle. */
  missing: Set<string>;
  /** Why files cannot be read, by path. */
  problems: Map<string, string>;
}

/**
 * Reads the files that a file imports, directly or not, each once.
 *
 * @throws WorkLimitError, or the reason of an aborted signal
 * @internal
 */
export function loadImports(
  root: ProtoFile,
  source: FileSource,
  budget: WorkBudget,
): LoadedImports {
  const loaded: LoadedImports = {
    files: new Map(),
    missing: new Set(),
    problems: new Map(),
  };
  const met = new Set([source.path]);
  const open = [{ path: source.path, imports: root.imports }];
  for (let next = open.pop(); next; next = open.pop()) {
    for (const imported of next.imports) {
      const found = find(imported, next.path, { source, budget });
      if (!found) {
        loaded.missing.add(imported);
      } else if (!met.has(found.path)) {
        met.add(found.path);
        const file = parse(found, loaded, budget);
        if (file) open.push({ path: found.path, imports: file.imports });
      }
    }
  }
  return loaded;
}

interface Found {
  path: string;
  text: string;
}

function find(
  imported: string,
  from: string,
  { source, budget }: { source: FileSource; budget: WorkBudget },
): Found | undefined {
  for (const path of importPaths(imported, from)) {
    // The comparison remembers each path that was asked for.
    budget.spend(path.length);
    const text = source.text(path);
    if (text !== undefined) return { path, text };
  }
  return undefined;
}

function parse(
  { path, text }: Found,
  { files, problems }: LoadedImports,
  budget: WorkBudget,
): ProtoFile | undefined {
  try {
    const file = parseProto(text, budget);
    files.set(path, file);
    return file;
  } catch (error) {
    if (!(error instanceof ProtoSyntaxError)) throw error;
    problems.set(path, error.message);
    return undefined;
  }
}
