import type { ItemKey } from '@samenspoor/shared/model/item-ref'
import type { ExplainStep } from '@samenspoor/shared/schedule/explain/explain'

/** What is said about one item of the chain. */
interface StepsOfItem {
  readonly item: ItemKey
  readonly steps: ExplainStep[]
}

/** The steps with those of each item together, in the order of the chain. */
export function groupSteps(steps: readonly ExplainStep[]): StepsOfItem[] {
  const groups: StepsOfItem[] = []
  for (const step of steps) {
    const last = groups.at(-1)
    if (last?.item === step.item) last.steps.push(step)
    else groups.push({ item: step.item, steps: [step] })
  }
  return groups
}

/** The other item that a step speaks of; null when it speaks of its own item alone. */
export function mentionedBy(step: ExplainStep): ItemKey | null {
  const other = otherOf(step)
  return other === step.item ? null : other
}

function otherOf(step: ExplainStep): ItemKey | null {
  switch (step.kind) {
    case 'words':
      return null
    case 'lapsed':
    case 'certain':
    case 'slipped':
      return step.by
    case 'coupled':
      return step.ruledBy
    case 'window':
      return step.decision
    case 'waits':
      return step.for
  }
}
