/** What an SBOM file says about itself, or why it cannot be read. */
export type SbomReading =
  | { format: string; packages: number }
  | { problem: 'notJson' | 'notSbom' };

interface Component {
  components?: unknown;
}

/**
 * Reads the head of an SPDX or CycloneDX document in JSON and counts its packages (CycloneDX: components, nested ones
 * too).
 */
export function readSbom(text: string): SbomReading {
  let document: Record<string, unknown> | null;
  try {
    document = JSON.parse(text);
  } catch {
    return { problem: 'notJson' };
  }
  if (typeof document?.spdxVersion === 'string') {
    return {
      format: document.spdxVersion.replace('-', ' '),
      packages: asList(document.packages).length,
    };
  }
  if (document?.bomFormat === 'CycloneDX') {
    return {
      format: `CycloneDX ${document.specVersion ?? ''}`.trim(),
      packages: countComponents(document.components),
    };
  }
  return { problem: 'notSbom' };
}

function countComponents(components: unknown): number {
  return asList(components).reduce<number>(
    (sum, component) =>
      sum + 1 + countComponents((component as Component | null)?.components),
    0,
  );
}

function asList(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}
