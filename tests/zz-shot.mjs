import { chromium } from '@playwright/test'
const [, , link, path, out, full, scheme] = process.argv
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] })
const page = await (await browser.newContext({ viewport: { width: 1440, height: 900 }, colorScheme: scheme || 'light' })).newPage()
await page.goto(link); await page.waitForLoadState('networkidle')
const u = new URL(page.url())
await page.goto(u.origin + path); await page.waitForTimeout(2500)
await page.screenshot({ path: out, fullPage: full === 'full' })
console.log(page.url())
await browser.close()
