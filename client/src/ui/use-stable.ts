import { useLayoutEffect, useMemo, useRef } from 'react'

type Functions<T> = { readonly [K in keyof T]: (...args: never[]) => unknown }

/** The same object on every render, whose functions do what the newest ones do. For what rows and cards hold on to. */
export function useStable<T extends Functions<T>>(functions: T): T {
  const latest = useRef(functions)
  useLayoutEffect(() => {
    latest.current = functions
  })
  return useMemo(() => {
    const stable: Partial<Record<keyof T, unknown>> = {}
    for (const name of Object.keys(latest.current) as (keyof T)[]) {
      stable[name] = (...args: never[]) => latest.current[name](...args)
    }
    return stable as T
  }, [])
}
