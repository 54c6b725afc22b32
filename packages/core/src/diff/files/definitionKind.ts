import { isMap } from '../../contract/isMap';
import { readJson } from '../../document/readDocument';

/** Keys that say what a document is, and the type of interface that has such definitions. */
const MARKS: ReadonlyMap<string, string> = new Map([
  ['openapi', 'openapi'],
  ['swagger', 'openapi'],
  ['asyncapi', 'asyncapi'],
]);

// At the start of a line, because deeper keys of YAML are indented.
const YAML_MARK = /^["']?(openapi|swagger|asyncapi)["']?[ \t]*:/m;

/** What a document says it is, as type of interface; nothing where it has no such mark. @internal */
export function definitionKind(text: string): string | undefined {
  const json = readJson(text);
  if (!json) return MARKS.get(YAML_MARK.exec(text)?.[1] ?? '');
  const { value } = json;
  const key = [...MARKS.keys()].find(
    mark => isMap(value) && Object.hasOwn(value, mark),
  );
  return MARKS.get(key ?? '');
}
