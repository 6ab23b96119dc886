import { lookSchema } from '@samenspoor/shared/model/entities/saved-view'
import { VIEWS_NL as NL } from '../../../nl/timeline/views.ts'
import { Icon } from '../../../ui/marks/icon.tsx'
import type { OpenPopup } from '../../../ui/menu.tsx'
import { type MenuChoice, MenuPopup } from '../../../ui/menu-popup.tsx'
import type { TimelineSettings } from '../hooks/use-settings.ts'
import { isSameLook } from './look/look.ts'
import { type ListedView, useViews } from './use-views.ts'
import type { ViewDialogKind } from './view-dialogs.tsx'

const STANDARD = lookSchema.parse({})

/** `isChanged`: it was chosen, and something in it was changed since. */
function labelOf({ title, isMine }: ListedView, isChanged: boolean): string {
  const label = isMine ? NL.mine(title) : NL.shared(title)
  return isChanged ? NL.changed(label) : label
}

interface ViewMenuProps extends OpenPopup {
  readonly settings: TimelineSettings
  readonly onColumns: () => void
  readonly onDialog: (kind: ViewDialogKind) => void
}

/** The forms, the saved views, and what can be done with them. */
export function ViewMenu({ settings, trigger, focus, onColumns, onDialog, onClose }: ViewMenuProps) {
  const { mine, shared, look, choose, copyLink } = useViews(settings)
  const { form, view, change } = settings
  const formChoice = (id: typeof form, label: string, icon: 'timeline' | 'list'): MenuChoice => ({
    ...{ id, label, isChecked: form === id },
    icon: <Icon name={icon} />,
    onChoose: () => change({ form: id }),
  })
  const choices: MenuChoice[] = [
    formChoice('timeline', NL.asTimeline, 'timeline'),
    formChoice('table', NL.asTable, 'list'),
    {
      ...{ id: 'standard', label: NL.standard, isChecked: view === null && isSameLook(look, STANDARD) },
      icon: <Icon name="eye" />,
      onChoose: () => choose(null),
    },
    ...[...mine, ...shared].map((each) => ({
      id: each.key,
      label: labelOf(each, view?.key === each.key && !isSameLook(look, each.look)),
      icon: <Icon name="eye" />,
      isChecked: view?.key === each.key,
      onChoose: () => choose(each),
    })),
    { id: 'columns', label: NL.chooseColumns, icon: <Icon name="board" />, onChoose: onColumns },
    { id: 'save', label: NL.save, icon: <Icon name="plus" />, onChoose: () => onDialog('save') },
    { id: 'manage', label: NL.manage, icon: <Icon name="edit" />, onChoose: () => onDialog('manage') },
    {
      id: 'link',
      label: NL.copyLink,
      icon: <Icon name="copy" />,
      onChoose: () => void copyLink().then((isCopied) => isCopied || onDialog('link')),
    },
  ]
  return (
    <MenuPopup
      className="tl-popup"
      label={NL.button}
      choices={choices}
      trigger={trigger}
      side="start"
      focus={focus}
      onClose={onClose}
    />
  )
}
