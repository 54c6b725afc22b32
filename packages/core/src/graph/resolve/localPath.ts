/**
 * Joins a local reference to the folder of the contract that declares it. Leading `..` stay: they are relative to the
 * folder of the root, whose place is not known here.
 *
 * @returns `.` for the folder itself; a path from `/` on where either is absolute.
 * @internal
 */
export function joinLocalPath(folder: string, path: string): string {
  const whole = path.startsWith('/') ? path : `${folder}/${path}`;
  const parts: string[] = [];
  const absolute = whole.startsWith('/');
  for (const part of whole.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.length > 0 && parts[parts.length - 1] !== '..') parts.pop();
    else if (!absolute) parts.push('..');
  }
  const joined = parts.join('/');
  if (absolute) return `/${joined}`;
  return joined || '.';
}
