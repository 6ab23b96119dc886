import type { AxNode } from './ax-tree.ts'

const CONTROLS = new Set([
  'button',
  'checkbox',
  'combobox',
  'link',
  'menuitem',
  'menuitemcheckbox',
  'menuitemradio',
  'option',
  'radio',
  'searchbox',
  'slider',
  'spinbutton',
  'switch',
  'tab',
  'textbox',
])

/** Within one of these a person must be able to tell two controls apart by what is said of them. */
const SCOPES = new Set([
  'dialog',
  'form',
  'list',
  'listitem',
  'menu',
  'navigation',
  'region',
  'row',
  'table',
  'article',
])

/** React Aria puts one unseen button to close at each end of what pops up. */
const CLOSES_A_POPUP = 'Negeren'

/** What is wrong in a tree: controls without a name, controls inside controls, two in one place that sound the same. */
export function axFaults(root: AxNode): string[] {
  const faults: string[] = []
  const heard = new Map<AxNode, Set<string>>()
  const visit = (node: AxNode, scope: AxNode, control: AxNode | null): void => {
    const isControl = CONTROLS.has(node.role) && node.properties.focusable === true
    if (isControl && node.name === '') faults.push(`no name: ${node.role} in ${where(scope)}`)
    if (isControl && control && !isOfIts(node, control))
      faults.push(`inside another: ${node.role} "${node.name}" in ${control.role} "${control.name}"`)
    if (isControl && node.name !== CLOSES_A_POPUP) {
      const said = heard.get(scope) ?? new Set()
      heard.set(scope, said)
      const words = `${node.role} "${node.name}" ${node.description}`
      if (said.has(words)) faults.push(`twice the same: ${words} in ${where(scope)}`)
      said.add(words)
    }
    if (repeatsItself(node.name)) faults.push(`says it twice: ${node.role} "${node.name}"`)
    const inner = SCOPES.has(node.role) ? node : scope
    for (const child of node.children) visit(child, inner, isControl ? node : control)
  }
  visit(root, root, null)
  return faults
}

const where = ({ role, name }: AxNode): string => (name === '' ? role : `${role} "${name}"`)

/** Options and items belong inside what opens them. */
const isOfIts = (node: AxNode, control: AxNode): boolean =>
  control.role === 'combobox' || (control.role === 'menuitem' && node.role.startsWith('menuitem'))

/**
 * A name that is the same words twice, or in which the same dozen characters or more stand at its start and again further on:
 * names put after each other.
 */
function repeatsItself(name: string): boolean {
  const half = name.slice(0, (name.length - 1) / 2)
  if (half !== '' && name === `${half} ${half}`) return true
  const start = name.slice(0, Math.max(12, Math.min(30, Math.floor(name.length / 3))))
  return name.length >= 36 && name.indexOf(start, start.length) !== -1
}
