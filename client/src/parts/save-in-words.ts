import { APP_NL } from '../nl/app/app.ts'
import type { SaveState } from '../sync/saving/save-state.ts'

/** The state of saving in a few words. */
export function saveInWords(save: SaveState): string {
  switch (save.kind) {
    case 'saved':
      return APP_NL.saved
    case 'saving':
      return APP_NL.saving
    case 'connecting':
      return APP_NL.connecting
    case 'offline':
      return APP_NL.offline(save.waiting)
    case 'refused':
      return APP_NL.refused
  }
}
