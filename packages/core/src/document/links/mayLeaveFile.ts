/** A reference that does not start with `#`, in either notation, or a key that may be one in disguise. */
const FOREIGN =
  /\$ref["']?\s*:\s*(?:["']?[^"'#\s]|["']{2}|#)|\\(?:u00|x)[2-7]/i;

/** Whether the text of a document may refer to other files; false is certain for JSON. @internal */
export function mayLeaveFile(text: string): boolean {
  return FOREIGN.test(text);
}
