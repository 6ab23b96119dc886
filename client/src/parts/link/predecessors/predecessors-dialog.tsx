import './predecessors.css'
import type { ItemRef } from '@samenspoor/shared/model/item-ref'
import { PREDECESSORS_NL as NL } from '../../../nl/dependencies/predecessors.ts'
import { Dialog } from '../../../ui/dialog.tsx'
import { PredecessorsField } from './predecessors-field.tsx'

/** Typing what an item needs, by the numbers of the rows. */
export function PredecessorsDialog({ itemRef, onClose }: { itemRef: ItemRef; onClose: () => void }) {
  return (
    <Dialog title={NL.title} onClose={onClose}>
      <PredecessorsField itemRef={itemRef} onDone={onClose} />
    </Dialog>
  )
}
