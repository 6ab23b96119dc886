export const THEMES = ['system', 'light', 'dark'] as const
export type Theme = (typeof THEMES)[number]

export const THEME_KEY = 'samenspoor-theme'
const prefersDark = window.matchMedia('(prefers-color-scheme: dark)')

export function storedTheme(): Theme {
  try {
    const stored = localStorage.getItem(THEME_KEY)
    return THEMES.find((theme) => theme === stored) ?? 'system'
  } catch {
    // Storage can be forbidden; then the choice lasts as long as the page.
    return 'system'
  }
}

/** Sets light or dark on the page; `system` follows the device, also when that changes. */
export function applyTheme(theme: Theme): void {
  const isDark = theme === 'dark' || (theme === 'system' && prefersDark.matches)
  showColours(isDark ? 'dark' : 'light')
  prefersDark.onchange = theme === 'system' ? () => applyTheme('system') : null
  try {
    localStorage.setItem(THEME_KEY, theme)
  } catch {
    // See storedTheme.
  }
}

/** All colours turn at once: without this those with a transition stay behind, and read badly while they do. */
function showColours(theme: 'light' | 'dark'): void {
  const page = document.documentElement
  page.classList.add('colours-turning')
  page.dataset.theme = theme
  // Reading a size makes the browser reckon the new styles now, while nothing may take its time.
  void page.offsetHeight
  page.classList.remove('colours-turning')
}
