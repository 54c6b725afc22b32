/** Documentation: Markdown below `docs/`. Source: contract format, §5. */
export function isDocument(path: string): boolean {
  return /^docs\/.+\.md$/i.test(path);
}

/** Instructions for agents: Markdown below `skills/`. Source: contract format, §5. */
export function isSkill(path: string): boolean {
  return /^skills\/.+\.md$/i.test(path);
}

/** A software bill of materials: directly in `sbom/`, by its double ending. Source: contract format, §5. */
export function isSbom(path: string): boolean {
  return /^sbom\/[^/]+\.(spdx|cdx)\.json$/.test(path);
}

/** Where a shared configuration keeps its schema. Source: contract format, §5. */
export const SHARED_SCHEMA_PATH = 'configuration/schema.json';

/** The contract itself. */
export const CONTRACT_PATH = 'pacto.yaml';
