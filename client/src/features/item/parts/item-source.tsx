import type { Source } from '@samenspoor/shared/model/fields/source'
import { listNl, wordOf } from '../../../nl/common.ts'
import { ITEM_NL } from '../../../nl/item/item.ts'
import { Icon } from '../../../ui/marks/icon.tsx'

/** The letter that an item was taken from, in its own words, and what does not stand in it. */
export function ItemSource({ source, derived }: { source: Source | null; derived: readonly string[] }) {
  const fields = derived.map((field) => wordOf(ITEM_NL.derivedFields, field))
  return (
    <section className="drawer-source" aria-labelledby="item-source">
      <div className="drawer-section">
        <Icon name="document" />
        <h3 id="item-source">{ITEM_NL.source}</h3>
        {source && <span className="chip">{ITEM_NL.sourceDocument(source.doc)}</span>}
      </div>
      {source && source.heading !== '' && <p className="muted sm">{source.heading}</p>}
      {source && source.quote !== '' && <blockquote>„{source.quote}”</blockquote>}
      {fields.length > 0 && (
        <p className="sm">
          {ITEM_NL.derived} {listNl(fields)}.
        </p>
      )}
    </section>
  )
}
