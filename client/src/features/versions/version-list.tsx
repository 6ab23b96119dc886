import { mayChangeVersion } from '@samenspoor/shared/access/permissions'
import type { Version } from '@samenspoor/shared/model/history/version'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { versionsQuery } from '../../api/versions.ts'
import { VERSIONS_NL } from '../../nl/history/versions.ts'
import { RequestState } from '../../parts/history/request-state.tsx'
import { nameOfMaker } from '../../parts/history/words/name-of-maker.ts'
import { momentInWords } from '../../parts/moment-in-words.ts'
import { useProgramme } from '../../sync/programme-context.tsx'
import { useRights } from '../../sync/use-rights.ts'
import { RemoveDialog } from './remove-dialog.tsx'
import { TitleDialog } from './title-dialog.tsx'

interface VersionListProps {
  /** The id of the version that is compared now. */
  readonly compared: string | null
  readonly onCompare: (version: Version) => void
}

/** The named versions, the last one first. */
export function VersionList({ compared, onCompare }: VersionListProps) {
  const { programme } = useProgramme()
  const query = useQuery(versionsQuery(programme.id))
  const [renamed, setRenamed] = useState<Version | null>(null)
  const [removed, setRemoved] = useState<Version | null>(null)
  if (query.data === undefined) return <RequestState query={query} words={VERSIONS_NL} />
  return (
    <>
      {query.data.length === 0 && <p>{VERSIONS_NL.empty}</p>}
      <ul aria-label={VERSIONS_NL.title}>
        {query.data.map((version) => (
          <VersionRow
            key={version.id}
            version={version}
            isCompared={version.id === compared}
            onCompare={onCompare}
            onRename={setRenamed}
            onRemove={setRemoved}
          />
        ))}
      </ul>
      {renamed && <TitleDialog version={renamed} onClose={() => setRenamed(null)} />}
      {removed && <RemoveDialog version={removed} onClose={() => setRemoved(null)} />}
    </>
  )
}

interface VersionRowProps {
  readonly version: Version
  readonly isCompared: boolean
  readonly onCompare: (version: Version) => void
  readonly onRename: (version: Version) => void
  readonly onRemove: (version: Version) => void
}

function VersionRow({ version, isCompared, onCompare, onRename, onRemove }: VersionRowProps) {
  const { people } = useProgramme().programme
  const { me } = useRights()
  const { title, by, at } = version
  return (
    <li className="version-row">
      <span className="version-what">
        <b>{title}</b>
        <span className="muted sm">{VERSIONS_NL.madeBy(nameOfMaker(by, people), momentInWords(at))}</span>
      </span>
      <button
        type="button"
        className="btn s"
        aria-label={VERSIONS_NL.compareOf(title)}
        aria-pressed={isCompared}
        onClick={() => onCompare(version)}
      >
        {VERSIONS_NL.compare}
      </button>
      {mayChangeVersion(me, by) && (
        <>
          <button
            type="button"
            className="btn s ghost"
            aria-label={VERSIONS_NL.renameOf(title)}
            onClick={() => onRename(version)}
          >
            {VERSIONS_NL.rename}
          </button>
          <button
            type="button"
            className="btn s ghost"
            aria-label={VERSIONS_NL.removeOf(title)}
            onClick={() => onRemove(version)}
          >
            {VERSIONS_NL.remove}
          </button>
        </>
      )}
    </li>
  )
}
