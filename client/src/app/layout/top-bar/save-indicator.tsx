import { saveInWords } from '../../../parts/save-in-words.ts'
import { useSaveState } from '../../../sync/use-view.ts'
import { Icon } from '../../../ui/marks/icon.tsx'

/**
 * The truth about saving, in words. "Alles opgeslagen" only when the server's disk has it. It changes with every edit, so
 * it is not announced; that the connection goes and comes back is.
 */
export function SaveIndicator() {
  const save = useSaveState()
  const needsAttention = save.kind === 'offline' || save.kind === 'refused'
  return (
    <span className={`save${needsAttention ? ' off' : ''}`} data-state={save.kind}>
      <Icon name={needsAttention ? 'cloud-off' : save.kind === 'saved' ? 'cloud-check' : 'cloud'} />
      <span>{saveInWords(save)}</span>
    </span>
  )
}
