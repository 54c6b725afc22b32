/** @internal */
export const graphMessages = {} as const;
