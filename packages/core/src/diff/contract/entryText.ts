/** How upstream shows a configuration or policy that comes or goes. Source: diff sheet, §1. @internal */
export function entryText(entry: {
  name: string;
  ref?: string;
  schema?: string;
}): string {
  const detail = entry.ref || entry.schema;
  return detail ? `${entry.name}: ${detail}` : entry.name;
}
