import { type RefObject, useRef, useState } from 'react'
import { SHARE_MENU_NL } from '../../../nl/palette-open.ts'
import { useCommands } from '../../../parts/commands/use-commands.ts'
import { Icon } from '../../../ui/icon.tsx'
import { late } from '../../../ui/late.tsx'
import type { Picture } from '../hooks/picture/use-picture.ts'
import type { TimelineSettings } from '../hooks/use-settings.ts'
import { SHARE_CHOICES, type ShareChoice } from './share-choice.ts'

const SharePopup = late(() => import('./share-popup.tsx').then((module) => module.SharePopup))

interface ShareButtonProps {
  readonly picture: Picture
  readonly settings: TimelineSettings
  readonly frame: RefObject<HTMLElement | null>
}

/** Pictures of the timeline, and the timeline on paper. */
export function ShareButton(props: ShareButtonProps) {
  const button = useRef<HTMLButtonElement>(null)
  const [opened, setOpened] = useState<'menu' | ShareChoice | null>(null)
  useCommands(Object.fromEntries(SHARE_CHOICES.map((choice) => [`share-${choice}`, () => setOpened(choice)])))
  return (
    <>
      <button
        ref={button}
        type="button"
        className="btn ghost sq"
        aria-label={SHARE_MENU_NL}
        title={SHARE_MENU_NL}
        aria-haspopup="menu"
        aria-expanded={opened === 'menu'}
        onClick={() => {
          // Not every browser focuses a button that is clicked; the focus comes back here afterwards.
          button.current?.focus()
          setOpened('menu')
        }}
      >
        <Icon name="share" />
      </button>
      {opened && <SharePopup {...props} opened={opened} trigger={button} onClose={() => setOpened(null)} />}
    </>
  )
}
