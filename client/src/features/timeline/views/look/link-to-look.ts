import type { Look } from '@samenspoor/shared/model/entities/saved-view'
import { lookToAddress, withoutLook } from './look-in-address.ts'

/** The address of this screen, with the item that is open, how it is looked at, and which day number is in the middle. */
export function linkToLook(look: Look, day: number | null): string {
  const url = new URL(window.location.href)
  url.hash = ''
  url.search = new URLSearchParams([...withoutLook(url.searchParams), ...lookToAddress(look, day)]).toString()
  return url.href
}
