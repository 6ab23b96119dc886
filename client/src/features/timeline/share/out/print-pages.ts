import './print-pages.css'
import type { Markup } from '../markup.ts'

/**
 * Shows the browser's dialog for printing with these pages and nothing else; the screen itself stays as it is. They are
 * taken away when the dialog has closed.
 */
export function printPages(pages: readonly Markup[], title: string): void {
  const sheet = document.createElement('div')
  sheet.className = 'print-pages'
  const parser = new DOMParser()
  for (const page of pages) {
    const holder = document.createElement('div')
    holder.className = 'print-page'
    holder.append(document.adoptNode(parser.parseFromString(page, 'image/svg+xml').documentElement))
    sheet.append(holder)
  }
  document.body.append(sheet)
  document.documentElement.classList.add('printing-pages')
  const titleBefore = document.title
  // What browsers propose as the name of the file.
  document.title = title
  window.addEventListener(
    'afterprint',
    () => {
      sheet.remove()
      document.documentElement.classList.remove('printing-pages')
      document.title = titleBefore
    },
    { once: true },
  )
  window.print()
}
