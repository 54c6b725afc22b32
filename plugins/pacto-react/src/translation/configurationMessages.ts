/** @internal */
export const configurationMessages = {} as const;
