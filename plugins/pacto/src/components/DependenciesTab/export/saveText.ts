export interface TextFile {
  name: string;
  /** Media type. */
  type: string;
  text: string;
}

/** Offers a text to the browser as a download. */
export function saveText({ name, type, text }: TextFile) {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
