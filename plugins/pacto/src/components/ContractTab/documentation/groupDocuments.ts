import { isDocument, isSkill } from '../bundlePaths';

/** Documents of one folder. */
export interface DocumentGroup {
  /** The folder below `docs/`; empty for those directly in it. */
  folder: string;
  isSkills: boolean;
  paths: string[];
}

/** Names of documents that one reads first. */
const START = /^(readme|index|overview)\.md$/i;

/** The documents of a bundle by folder, those to start with first, and the skills for agents after all others. */
export function groupDocuments(paths: string[]): DocumentGroup[] {
  const groups = new Map<string, DocumentGroup>();
  const documents = paths.filter(path => isDocument(path) || isSkill(path));
  for (const path of documents.sort(inReadingOrder)) {
    const isSkills = isSkill(path);
    const folder = path.split('/').slice(1, -1).join('/');
    const key = `${Number(isSkills)} ${isSkills ? '' : folder}`;
    const group = groups.get(key) ?? { folder, isSkills, paths: [] };
    group.paths.push(path);
    groups.set(key, group);
  }
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, group]) => group);
}

function inReadingOrder(a: string, b: string): number {
  const isStart = (path: string) => START.test(path.split('/').at(-1)!);
  const starts = Number(isStart(b)) - Number(isStart(a));
  return starts || (a < b ? -1 : Number(a > b));
}
