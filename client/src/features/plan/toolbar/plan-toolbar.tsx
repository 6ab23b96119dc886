import type { Editor } from '@tiptap/core'
import { useEditorState } from '@tiptap/react'
import type { KeyboardEvent, RefObject } from 'react'
import { Toolbar } from 'react-aria-components'
import { PLAN_NL } from '../../../nl/plan.ts'
import { Icon } from '../../../ui/marks/icon.tsx'
import type { IconName } from '../../../ui/marks/icon-paths.ts'
import { Menu } from '../../../ui/menu.tsx'
import { blockOf, setBlock } from './block-kind.ts'

const BLOCKS = ['text', 'heading1', 'heading2', 'heading3'] as const

interface PlanToolbarProps {
  readonly editor: Editor
  readonly toolbar: RefObject<HTMLDivElement | null>
  readonly onLink: () => void
}

/** Formatting. One stop of the Tab key; arrows move inside it and Escape goes back to the text. */
export function PlanToolbar({ editor, toolbar, onLink }: PlanToolbarProps) {
  const state = useEditorState({
    editor,
    selector: () => ({
      block: blockOf(editor),
      bold: editor.isActive('bold'),
      italic: editor.isActive('italic'),
      bulletList: editor.isActive('bulletList'),
      orderedList: editor.isActive('orderedList'),
      link: editor.isActive('link'),
      canUndo: !editor.isDestroyed && editor.can().undo(),
      canRedo: !editor.isDestroyed && editor.can().redo(),
    }),
  })
  const focused = () => editor.chain().focus()
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') editor.commands.focus()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only listens for Escape from the buttons inside
    <div className="fmt" onKeyDown={onKeyDown}>
      <Toolbar ref={toolbar} aria-label={PLAN_NL.toolbar} className="fmt-buttons">
        <Tool
          icon="undo"
          label={PLAN_NL.undo}
          keys="Ctrl Z"
          isDisabled={!state.canUndo}
          onUse={() => focused().undo().run()}
        />
        <Tool
          icon="redo"
          label={PLAN_NL.redo}
          keys="Ctrl Y"
          isDisabled={!state.canRedo}
          onUse={() => focused().redo().run()}
        />
        <span className="sep" />
        <Menu
          label={PLAN_NL.block(PLAN_NL.blocks[state.block])}
          className="btn ghost s fmt-block"
          choices={BLOCKS.map((block) => ({
            id: block,
            label: PLAN_NL.blocks[block],
            isChecked: block === state.block,
            onChoose: () => setBlock(editor, block),
          }))}
        >
          {PLAN_NL.blocks[state.block]}
          <Icon name="chevron-down" size={12} />
        </Menu>
        <Tool
          icon="bold"
          label={PLAN_NL.bold}
          keys="Ctrl B"
          isOn={state.bold}
          onUse={() => focused().toggleBold().run()}
        />
        <Tool
          icon="italic"
          label={PLAN_NL.italic}
          keys="Ctrl I"
          isOn={state.italic}
          onUse={() => focused().toggleItalic().run()}
        />
        <Tool
          icon="list"
          label={PLAN_NL.bulletList}
          isOn={state.bulletList}
          onUse={() => focused().toggleBulletList().run()}
        />
        <Tool
          icon="numbered-list"
          label={PLAN_NL.orderedList}
          isOn={state.orderedList}
          onUse={() => focused().toggleOrderedList().run()}
        />
        <Tool icon="link" label={PLAN_NL.link} keys="Ctrl K" isOn={state.link} onUse={onLink} />
        <span className="sep" />
        <button
          type="button"
          className="btn ghost s"
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => startReference(editor)}
        >
          <Icon name="flag" />
          {PLAN_NL.insertItem}
        </button>
      </Toolbar>
      <span className="sm muted nw">
        {PLAN_NL.orType} <kbd>#</kbd>
      </span>
    </div>
  )
}

interface ToolProps {
  readonly icon: IconName
  readonly label: string
  readonly keys?: string
  readonly isOn?: boolean
  readonly isDisabled?: boolean
  readonly onUse: () => void
}

function Tool({ icon, label, keys, isOn, isDisabled = false, onUse }: ToolProps) {
  return (
    <button
      type="button"
      className="btn ghost sq s"
      aria-label={label}
      title={keys ? PLAN_NL.withKey(label, keys) : label}
      disabled={isDisabled}
      // The text keeps its selection and its focus.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onUse}
      {...(isOn === undefined ? {} : { 'aria-pressed': isOn })}
    >
      <Icon name={icon} />
    </button>
  )
}

/** Types the `#` that opens the list of items, behind what is selected, and after a space where one is needed. */
function startReference(editor: Editor): void {
  const { $to } = editor.state.selection
  const before = $to.parent.textBetween(Math.max(0, $to.parentOffset - 1), $to.parentOffset, '', '\ufffc')
  editor
    .chain()
    .focus()
    .insertContentAt($to.pos, before === '' || /\s/.test(before) ? '#' : ' #')
    .run()
}
