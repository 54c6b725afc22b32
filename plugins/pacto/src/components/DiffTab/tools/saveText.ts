import type {
  DiffAnswer,
  DiffFormat,
} from '@pacto/backstage-plugin-pacto-common';

const types: Readonly<Record<DiffFormat, { extension: string; mime: string }>> =
  {
    json: { extension: 'json', mime: 'application/json' },
    markdown: { extension: 'md', mime: 'text/markdown' },
    sarif: { extension: 'sarif', mime: 'application/sarif+json' },
  };

/** A name for the file of a comparison: `payments-1.5.0-2.0.0.md`; what an author chose is reduced to safe signs. */
export function exportName(
  service: string,
  { from, to }: Pick<DiffAnswer, 'from' | 'to'>,
  format: DiffFormat,
): string {
  const parts = [service, from.version ?? from.digest, to.version ?? to.digest];
  const name = parts
    .map(part => part.replace(/[^0-9A-Za-z._+]+/g, '_').slice(0, 60))
    .join('-');
  return `${name}.${types[format].extension}`;
}

/** Hands a text to the browser as a file. */
export function saveText(
  text: string,
  { name, format }: { name: string; format: DiffFormat },
): void {
  const url = URL.createObjectURL(
    new Blob([text], { type: types[format].mime }),
  );
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
