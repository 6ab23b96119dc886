import { compareByRow } from '@samenspoor/shared/model/entities/item'
import type { TrackId } from '@samenspoor/shared/model/ids'
import type { ItemKey, ItemRef } from '@samenspoor/shared/model/item-ref'
import { itemKey, parseItemKey } from '@samenspoor/shared/model/item-ref'
import type { Plan } from '@samenspoor/shared/model/plan'
import {
  Button,
  ComboBox,
  Header,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Popover,
  Text,
} from 'react-aria-components'
import { PARTS_NL } from '../../nl/parts.ts'
import { useView } from '../../sync/use-view.ts'
import { Icon } from '../../ui/marks/icon.tsx'
import { KindMarker } from '../../ui/marks/kind-marker.tsx'
import { TrackName } from '../../ui/marks/track-mark.tsx'
import './item-combo-box.css'

interface ItemComboBoxProps {
  readonly label: string
  readonly value: ItemRef | null
  readonly onChange: (ref: ItemRef | null) => void
  /** An item that cannot be chosen, because it is the other end. */
  readonly without?: ItemRef | null
  /** Only these can be chosen. */
  readonly among?: ReadonlySet<ItemKey>
  /** The track whose items come first. */
  readonly firstTrack?: TrackId
}

/** Finds an item by a part of its title, with the items of each track together. */
export function ItemComboBox({ label, value, onChange, without = null, among, firstTrack }: ItemComboBoxProps) {
  const { plan } = useView()
  const track = value === null ? undefined : plan.tracks.find(({ id }) => id === value.track)
  return (
    <ComboBox
      className="item-combo"
      menuTrigger="focus"
      value={value === null ? null : itemKey(value)}
      onChange={(key) => onChange(key === null ? null : parseItemKey(String(key)))}
      allowsEmptyCollection
    >
      <Label className="choice-label">{label}</Label>
      {/* Items of two tracks may have the same title. */}
      {track && (
        <Text slot="description" className="item-combo-of">
          <TrackName track={track} />
        </Text>
      )}
      <div className="item-combo-box">
        <Input className="field" placeholder={PARTS_NL.chooseItemPlaceholder} />
        <Button className="btn ghost s sq" aria-label={PARTS_NL.showItems}>
          <Icon name="chevron-down" size={12} />
        </Button>
      </div>
      <Popover className="menu pop item-combo-pop" placement="bottom start">
        <ListBox className="menu-list" renderEmptyState={() => <p className="muted">{PARTS_NL.noItemsFound}</p>}>
          {tracksWithItems(plan, without, among, firstTrack).map(({ track, items }) => (
            <ListBoxSection key={track.id} id={`track ${track.id}`}>
              <Header className="item-combo-track">
                <TrackName track={track} long />
              </Header>
              {items.map((item) => {
                const key = itemKey({ track: item.track, item: item.id })
                return (
                  <ListBoxItem key={key} id={key} className={`menu-item t-${track.palette}`} textValue={item.title}>
                    <KindMarker item={item} size={15} />
                    <span className="grow item-combo-title">{item.title}</span>
                    <span className="muted sm item-combo-period">{item.period}</span>
                  </ListBoxItem>
                )
              })}
            </ListBoxSection>
          ))}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}

function tracksWithItems(plan: Plan, without: ItemRef | null, among?: ReadonlySet<ItemKey>, firstTrack?: TrackId) {
  const hidden = without === null ? null : itemKey(without)
  const isOffered = (key: ItemKey) => key !== hidden && (among?.has(key) ?? true)
  return plan.tracks
    .toSorted((a, b) => Number(b.id === firstTrack) - Number(a.id === firstTrack))
    .map((track) => ({
      track,
      items: [...plan.items]
        .filter(([key, item]) => item.track === track.id && item.removed === null && isOffered(key))
        .map(([, item]) => item)
        .sort(compareByRow),
    }))
    .filter(({ items }) => items.length > 0)
}
