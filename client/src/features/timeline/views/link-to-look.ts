import type { Look } from '@samenspoor/shared/model/saved-view'
import { lookToAddress, withoutLook } from './look-in-address.ts'

/** The address of this screen, with the item that is open, and how it is looked at. */
export function linkToLook(look: Look): string {
  const url = new URL(window.location.href)
  url.hash = ''
  url.search = new URLSearchParams([...withoutLook(url.searchParams), ...lookToAddress(look)]).toString()
  return url.href
}
