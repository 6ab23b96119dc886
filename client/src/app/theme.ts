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
  document.documentElement.dataset.theme = isDark ? 'dark' : 'light'
  prefersDark.onchange = theme === 'system' ? () => applyTheme('system') : null
  try {
    localStorage.setItem(THEME_KEY, theme)
  } catch {
    // See storedTheme.
  }
}
