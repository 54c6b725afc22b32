/** The item of an interface that the address names. */
export interface ItemAddress {
  interfaceName: string;
  itemKey: string;
}

/** In the address as `interface/key`; the name is encoded, so the first slash parts them. */
export function writeItemAddress({ interfaceName, itemKey }: ItemAddress) {
  return `${encodeURIComponent(interfaceName)}/${itemKey}`;
}

/** Reads what {@link writeItemAddress} wrote; nothing for any other text. */
export function readItemAddress(text: string | null): ItemAddress | undefined {
  const slash = text?.indexOf('/') ?? -1;
  if (text === null || slash < 1) return undefined;
  try {
    return {
      interfaceName: decodeURIComponent(text.slice(0, slash)),
      itemKey: text.slice(slash + 1),
    };
  } catch {
    return undefined;
  }
}
