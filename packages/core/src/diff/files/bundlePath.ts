/** A path as a contract writes it, as a path in the bundle. @internal */
export const bundlePath = (path: string) => path.replace(/^\.\//, '');
