/** @internal */
export const interfaceMessages = {} as const;
