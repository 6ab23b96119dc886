import type { Item } from '@samenspoor/shared/model/entities/item'
import { DECIDING_LETTER_NL } from '../../nl/common.ts'

/** Diamond (mijlpaal), shield with C or R (besluit van college of raad), nothing for an activity. Dashed when eventueel. */
export function KindMarker({
  item,
  size = 16,
}: {
  item: Pick<Item, 'kind' | 'certainty' | 'decidingBody'>
  size?: number
}) {
  const conditional = item.certainty === 'conditional' ? ' ev' : ''
  switch (item.kind) {
    case 'activity':
      return null
    case 'milestone':
      return (
        <svg className={`ms${conditional}`} width={size - 2} height={size - 2} viewBox="0 0 16 16" aria-hidden="true">
          <path d="M8 1.2L14.8 8 8 14.8 1.2 8z" />
        </svg>
      )
    case 'decision': {
      const isCollege = item.decidingBody === 'college'
      return (
        <svg
          className={`ms ms-${isCollege ? 'college' : 'council'}${conditional}`}
          width={size}
          height={size}
          viewBox="0 0 18 18"
          aria-hidden="true"
        >
          <path d="M2 1.5h14v10L9 16.8 2 11.5z" />
          <text x="9" y="11.2" textAnchor="middle">
            {DECIDING_LETTER_NL[item.decidingBody ?? 'none']}
          </text>
        </svg>
      )
    }
  }
}
