/** The bytes of a text. */
export const utf8 = (text: string) => new TextEncoder().encode(text);
