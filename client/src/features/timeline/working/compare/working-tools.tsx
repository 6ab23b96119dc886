import { useQuery } from '@tanstack/react-query'
import { versionsQuery } from '../../../../api/versions.ts'
import { COMPARE_NL as NL } from '../../../../nl/working/compare.ts'
import { useProgramme } from '../../../../sync/programme-context.tsx'
import { useView } from '../../../../sync/use-view.ts'
import { Icon } from '../../../../ui/marks/icon.tsx'
import { Menu } from '../../../../ui/menu.tsx'
import { useWorking, useWorkingStore, type WorkingState } from '../working-store.ts'
import { writeSettings } from './working-settings.ts'

const readCompared = ({ comparedWith }: WorkingState) => comparedWith

/** On the toolbar: which stand or version to compare with. */
export function WorkingTools() {
  const { programme } = useProgramme()
  const { plan } = useView()
  const store = useWorkingStore()
  const compared = useWorking(readCompared)
  const versions = useQuery(versionsQuery(programme.id)).data ?? []
  const change = (patch: Partial<WorkingState>) => {
    store.set(patch)
    writeSettings(programme.id, store.getState())
  }
  const stands = [
    ...[...plan.baselines.values()]
      .filter(({ removed }) => removed === null)
      .map(({ id, asOf, title }) => ({
        id: `baseline:${id}`,
        name: NL.baseline(asOf),
        label: NL.baselineOf(asOf, title),
      })),
    ...versions.map(({ id, title }) => ({ id: `version:${id}`, name: NL.version(title), label: NL.version(title) })),
  ]
  const chosen = stands.find(({ id }) => id === compared)
  return (
    <Menu
      label={NL.now(chosen?.name ?? null)}
      className={chosen ? 'btn on' : 'btn'}
      title={stands.length === 0 ? NL.nothing : NL.with}
      choices={[
        { id: 'none', label: NL.none, isChecked: !chosen, onChoose: () => change({ comparedWith: null }) },
        ...stands.map(({ id, label }) => ({
          id,
          label,
          isChecked: id === compared,
          onChoose: () => change({ comparedWith: id }),
        })),
      ]}
    >
      <Icon name="history" />
      <span className="tl-wide tl-compare">{chosen ? chosen.name : NL.now(null)}</span>
      <Icon name="chevron-down" size={12} />
    </Menu>
  )
}
