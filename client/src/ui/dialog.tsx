import type { ReactNode } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'

export interface DialogProps {
  readonly title: string
  readonly onClose: () => void
  readonly children: ReactNode
  /** For a question that must be answered. */
  readonly role?: 'dialog' | 'alertdialog'
}

/** A modal dialog: keeps focus inside, closes on Escape and on a click beside it, gives focus back. */
export function Dialog({ title, onClose, children, role = 'dialog' }: DialogProps) {
  return (
    <ModalOverlay className="dialog-scrim" isOpen isDismissable onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Modal className="dialog pop">
        <AriaDialog role={role} className="dialog-body">
          <Heading slot="title" className="dialog-title">
            {title}
          </Heading>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
