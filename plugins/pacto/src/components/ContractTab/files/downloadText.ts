/** Saves a text under the last part of its path, of a type that no browser opens as a page. */
export function downloadText(path: string, text: string): void {
  const url = URL.createObjectURL(
    new Blob([text], { type: 'application/octet-stream' }),
  );
  const link = document.createElement('a');
  link.href = url;
  link.download = path.split('/').at(-1)!;
  link.click();
  URL.revokeObjectURL(url);
}
