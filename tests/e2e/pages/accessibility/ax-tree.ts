import type { Page } from '@playwright/test'

/** A node of what a screen reader gets, with its children in reading order. */
export interface AxNode {
  readonly role: string
  readonly name: string
  readonly description: string
  readonly value: string
  readonly properties: Readonly<Record<string, unknown>>
  readonly children: readonly AxNode[]
}

/** The whole accessibility tree of a page, as Chromium gives it to assistive technology. Ignored nodes are left out. */
export async function axTree(page: Page): Promise<AxNode> {
  const session = await page.context().newCDPSession(page)
  const { nodes } = await session.send('Accessibility.getFullAXTree')
  await session.detach()
  const byId = new Map(nodes.map((node) => [node.nodeId, node]))
  const childrenOf = (ids: readonly string[] | undefined): AxNode[] =>
    (ids ?? []).flatMap((id) => {
      const node = byId.get(id)
      if (!node) return []
      if (node.ignored) return childrenOf(node.childIds)
      return [
        {
          role: String(node.role?.value ?? ''),
          name: String(node.name?.value ?? '').trim(),
          description: String(node.description?.value ?? ''),
          value: String(node.value?.value ?? ''),
          properties: Object.fromEntries((node.properties ?? []).map(({ name, value }) => [name, value.value])),
          children: childrenOf(node.childIds),
        },
      ]
    })
  const root = childrenOf([nodes[0]?.nodeId ?? ''])[0]
  if (!root) throw new Error('The page has no accessibility tree')
  return root
}

/** All nodes under a node, itself first, in reading order. */
export function nodesOf(node: AxNode): AxNode[] {
  return [node, ...node.children.flatMap(nodesOf)]
}

/** What a screen reader would say of the nodes with these roles, a line each. */
export function linesOf(node: AxNode, roles: readonly string[]): string[] {
  return nodesOf(node)
    .filter(({ role }) => roles.includes(role))
    .map(({ name, description }) => [name, description].filter((part) => part !== '').join(' — '))
}
