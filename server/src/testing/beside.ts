/** The same thing with some of its members replaced. */
export function beside<T extends object>(original: T, replaced: Partial<T>): T {
  return new Proxy(original, {
    get: (target, name) => {
      const value = Reflect.get(name in replaced ? replaced : target, name)
      return typeof value === 'function' ? value.bind(name in replaced ? replaced : target) : value
    },
  })
}
