import { GROUPINGS } from '@samenspoor/shared/model/entities/saved-view'
import { GRID_NL as NL } from '../../../../nl/timeline/grid.ts'
import { Icon } from '../../../../ui/marks/icon.tsx'
import { Menu } from '../../../../ui/menu.tsx'
import type { TimelineSettings } from '../../hooks/use-settings.ts'

/** By what the rows are grouped; and, when they are sorted, by what, with a way to take that off. */
export function ArrangeButtons({ settings: { group, sort, change } }: { settings: TimelineSettings }) {
  return (
    <>
      <Menu
        label={NL.groupNow(NL.groups[group])}
        choices={GROUPINGS.map((id) => ({
          id,
          label: NL.groups[id],
          isChecked: group === id,
          onChoose: () => change({ group: id }),
        }))}
      >
        <Icon name="group" />
        <span className="tl-wide">
          <span className="tl-roomy">{NL.group} </span>
          <span className="tl-group">{NL.groups[group].toLowerCase()}</span>
        </span>
        <Icon name="chevron-down" size={12} />
      </Menu>
      {sort && (
        <button
          type="button"
          className="btn on"
          aria-label={NL.sortOff(NL.columns[sort.column])}
          title={NL.sortOff(NL.columns[sort.column])}
          onClick={() => change({ sort: null })}
        >
          <Icon name="sort" />
          <span className="tl-wide">{NL.sortedBy(NL.columns[sort.column])}</span>
          <Icon name="close" size={12} />
        </button>
      )}
    </>
  )
}
