/**
 * The service that a reference names: the last part of its path without tag and digest. It is also the name of the
 * sibling folder that upstream prefers on the new side of a diff. Source: graph sheet, §4 and §7.
 *
 * @returns The empty text where the reference ends with a slash.
 * @public
 */
export function serviceNameOf(ref: string): string {
  const [path] = ref.replace(/^(?:oci|file):\/\//, '').split('@', 1);
  const [name] = path.slice(path.lastIndexOf('/') + 1).split(':', 1);
  return name;
}
