import type { RefObject } from 'react'
import { SHARE_NL } from '../../../nl/timeline/share.ts'
import { useProgramme } from '../../../sync/programme-context.tsx'
import { useToast } from '../../../ui/toast/toast.tsx'
import type { ShareChoice } from './share-choice.ts'
import { type ShareInput, sharePicture } from './share-picture.ts'

/** What a picture of the timeline is made from. */
export interface Shareable extends Pick<ShareInput, 'picture' | 'settings'> {
  readonly frame: RefObject<HTMLElement | null>
}

/** Makes a picture or pages of the timeline, and says so. */
export function useShare({ picture, settings, frame }: Shareable): (choice: ShareChoice) => void {
  const { programme } = useProgramme()
  const showToast = useToast()
  return (choice) => {
    if (!frame.current) return
    sharePicture(choice, { picture, settings, programme, frame: frame.current }).then(
      (text) => text !== null && showToast({ text, tone: text === SHARE_NL.tooLarge ? 'danger' : 'info' }),
      () => showToast({ text: SHARE_NL.failed, tone: 'danger' }),
    )
  }
}
