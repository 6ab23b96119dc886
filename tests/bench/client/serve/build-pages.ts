import { cpSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'

const pages = join(import.meta.dirname, '../pages')
const built = join(import.meta.dirname, '../../../../node_modules/.cache/bench-client')

/** The folder with the built page of a contender. */
export const pageFolder = (name: string): string => join(built, name)

/** Builds the page of a contender for production, with the same bundler as ours. */
export async function buildPage(name: string): Promise<void> {
  const folder = pageFolder(name)
  mkdirSync(folder, { recursive: true })
  await build({
    configFile: false,
    root: pages,
    mode: 'production',
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    resolve: { dedupe: ['yjs', 'lib0', 'react', 'react-dom'] },
    build: {
      outDir: folder,
      emptyOutDir: true,
      target: 'es2023',
      rolldownOptions: {
        input: join(pages, `${name}.ts`),
        output: { entryFileNames: 'main.js', assetFileNames: '[name][extname]', codeSplitting: false },
      },
      cssCodeSplit: false,
    },
  })
  cpSync(join(pages, 'page.html'), join(folder, 'index.html'))
}
