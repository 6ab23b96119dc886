import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from '@playwright/test'
import { test } from '../actors/actors.ts'
import { filesOf, type Screen, SIZES } from './screen.ts'
import { SECTIONS } from './sections.ts'

const root = dirname(dirname(dirname(dirname(fileURLToPath(import.meta.url)))))
const folder = join(root, 'docs', 'screens')
/** Text can still be read; all pictures together stay small. */
const QUALITY = 40

for (const { title, screens } of SECTIONS) {
  for (const screen of screens) {
    test(`${title}: ${screen.file}`, async ({ enter, server }) => {
      test.setTimeout(180_000)
      const actor = await enter(screen.role ?? 'jeugd', screen.view)
      const { page } = actor
      await page.setViewportSize(SIZES[screen.size ?? 'desktop'])
      await page.emulateMedia({ reducedMotion: 'reduce', ...mediaOf(screen) })
      await screen.prepare?.(actor, { enter, server })
      for (const { name, isDark } of filesOf(screen)) {
        if (isDark) await page.emulateMedia({ colorScheme: 'dark' })
        await page.evaluate(() => document.fonts.ready)
        await keep(page, name)
      }
    })
  }
}

const mediaOf = ({ look }: Screen) => (look === 'forced' ? ({ forcedColors: 'active' } as const) : {})

/** Playwright writes PNG and JPEG; the browser itself can do better. */
async function keep(page: Page, name: string): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality: QUALITY })
  await session.detach()
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, name), Buffer.from(data, 'base64'))
}
