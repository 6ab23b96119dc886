import { type RefObject, useEffect, useRef } from 'react'
import { SHARE_NL } from '../../../nl/share.ts'
import { useProgramme } from '../../../sync/programme-context.tsx'
import { MenuPopup } from '../../../ui/menu-popup.tsx'
import { useToast } from '../../../ui/toast.tsx'
import { SHARE_CHOICES, type ShareChoice } from './share-choice.ts'
import { type ShareInput, sharePicture } from './share-picture.ts'

interface SharePopupProps extends Pick<ShareInput, 'picture' | 'settings'> {
  readonly frame: RefObject<HTMLElement | null>
  /** The button that it hangs under. */
  readonly trigger: RefObject<HTMLElement | null>
  /** The menu, or at once what was asked for elsewhere. */
  readonly opened: 'menu' | ShareChoice
  readonly onClose: () => void
}

/** The pictures and pages to choose from. */
export function SharePopup({ picture, settings, frame, trigger, opened, onClose }: SharePopupProps) {
  const { programme } = useProgramme()
  const showToast = useToast()
  const share = (choice: ShareChoice) => {
    if (!frame.current) return
    sharePicture(choice, { picture, settings, programme, frame: frame.current }).then(
      (text) => text !== null && showToast({ text, tone: text === SHARE_NL.tooLarge ? 'danger' : 'info' }),
      () => showToast({ text: SHARE_NL.failed, tone: 'danger' }),
    )
  }
  const isAsked = useRef(false)
  useEffect(() => {
    if (opened === 'menu' || isAsked.current) return
    isAsked.current = true
    share(opened)
    onClose()
  })
  if (opened !== 'menu') return null
  return (
    <MenuPopup
      label={SHARE_NL.menu}
      trigger={trigger}
      side="end"
      focus="first"
      onClose={onClose}
      choices={SHARE_CHOICES.map((id) => ({ id, label: SHARE_NL.choices[id], onChoose: () => share(id) }))}
    />
  )
}
