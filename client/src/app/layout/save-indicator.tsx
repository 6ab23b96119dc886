import { APP_NL } from '../../nl/app.ts'
import type { SaveState } from '../../sync/save-state.ts'
import { useSaveState } from '../../sync/use-view.ts'
import { Icon } from '../../ui/icon.tsx'

/** The truth about saving, in words. "Alles opgeslagen" only when the server's disk has it. */
export function SaveIndicator() {
  const save = useSaveState()
  const needsAttention = save.kind === 'offline' || save.kind === 'refused'
  return (
    <span className={`save${needsAttention ? ' off' : ''}`} role="status" data-state={save.kind}>
      <Icon name={needsAttention ? 'cloud-off' : save.kind === 'saved' ? 'cloud-check' : 'cloud'} />
      <span>{textOf(save)}</span>
    </span>
  )
}

function textOf(save: SaveState): string {
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
