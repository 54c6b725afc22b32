/** Sets a plain own property, also `__proto__`, which an assignment would take for the prototype. @internal */
export function defineKey(target: object, key: string, value: unknown): void {
  Object.defineProperty(target, key, {
    value,
    configurable: true,
    enumerable: true,
    writable: true,
  });
}
