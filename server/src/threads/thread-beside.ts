import { extname } from 'node:path'

/**
 * The script of a thread in the same folder as the module that asks: `beside` is its `import.meta.url`, `name` that of
 * the script without extension. The build puts all of them into one folder, as JavaScript.
 */
export function threadBeside(beside: string, name: string): URL {
  return new URL(`./${name}${extname(beside)}`, beside)
}
