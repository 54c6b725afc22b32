/** What the snippets are about. */
export interface SnippetSubject {
  /** `host/path` */
  repository: string;
  digest: string;
  name: string;
  version?: string;
  /** Proposed for a consumer that starts now. */
  range?: string;
}

/** Gets the bundle at its digest, with the command of Pacto. Source: CLI sheet, "Commands". */
export function pullCommand({ repository, digest }: SnippetSubject): string {
  return `pacto pull ${quoteShell(`oci://${repository}@${digest}`)}`;
}

/**
 * Gets the bundle with a general tool. A copy, because `oras pull` leaves out layers without a file name, and that of
 * a bundle has none. Source: OCI sheet, §1.
 */
export function copyCommand({
  repository,
  digest,
  name,
}: SnippetSubject): string {
  return `oras copy ${quoteShell(
    `${repository}@${digest}`,
  )} --to-oci-layout ${quoteShell(name)}`;
}

/** An entry under `dependencies` that follows what is published within the range. */
export function dependencyEntry(subject: SnippetSubject): string {
  return entry(subject, `oci://${subject.repository}`);
}

/** The same entry, fixed to this one revision. */
export function pinnedEntry(subject: SnippetSubject): string {
  return entry(subject, `oci://${subject.repository}@${subject.digest}`);
}

function entry({ name, range, version }: SnippetSubject, ref: string): string {
  const compatibility = range ?? version ?? '*';
  return [
    'dependencies:',
    `  - name: ${quoteYaml(name)}`,
    `    ref: ${quoteYaml(ref)}`,
    `    compatibility: ${JSON.stringify(compatibility)}`,
    '    required: true',
  ].join('\n');
}

/** Plain text as it is; anything else so that no shell reads more than text in it. */
function quoteShell(text: string): string {
  return /^[\w./:@-]+$/.test(text) ? text : `'${text.replace(/'/g, `'\\''`)}'`;
}

/** JSON is YAML, and has no text that means something else. */
function quoteYaml(text: string): string {
  return /^[a-z][a-z0-9-]*$/.test(text) ? text : JSON.stringify(text);
}
