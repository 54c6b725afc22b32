/** @internal */
export const activityMessages = {} as const;
