import { existsSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { filesOf, type Screen } from './screen.ts'
import { SECTIONS } from './sections.ts'

const root = dirname(dirname(dirname(dirname(fileURLToPath(import.meta.url)))))
const folder = join(root, 'docs', 'screens')

const HEAD = `# Screens

Every screen and state of the demo programme, to look at in a review. \`npm run screens\` makes them again; the list is
\`tests/e2e/screens/sections.ts\`. Words after it choose some: \`npm run screens -- board\`.
`

const SIZE_WORDS = { phone: ', 390 by 844', zoomed: ', as at 400%' } as const

/** Writes the page that shows them all, and takes away pictures of states that are no more. */
function writeIndex(): void {
  const files = SECTIONS.flatMap(({ screens }) => screens.flatMap((screen) => filesOf(screen).map(({ name }) => name)))
  for (const name of readdirSync(folder)) {
    if (name.endsWith('.webp') && !files.includes(name)) rmSync(join(folder, name))
  }
  const sections = SECTIONS.map(({ title, screens }) => `\n## ${title}\n\n${screens.map(entryOf).join('\n')}`)
  writeFileSync(join(folder, 'README.md'), `${HEAD}${sections.join('')}`)
  const there = files.filter((name) => existsSync(join(folder, name)))
  const bytes = there.reduce((sum, name) => sum + statSync(join(folder, name)).size, 0)
  process.stdout.write(`${there.length} of ${files.length} pictures, ${(bytes / 1e6).toFixed(1)} MB\n`)
}

function entryOf(screen: Screen): string {
  const size = screen.size ? SIZE_WORDS[screen.size] : ''
  const pictures = filesOf(screen)
    .filter(({ name }) => existsSync(join(folder, name)))
    .map(({ name, isDark }) => `![${screen.title}${isDark ? ', dark' : ''}](${name})`)
  return `### ${screen.title}${size}\n\n${pictures.join('\n')}\n`
}

writeIndex()
