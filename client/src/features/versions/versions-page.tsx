import type { Version } from '@samenspoor/shared/model/history/version'
import { useState } from 'react'
import { planAtQuery } from '../../api/history.ts'
import { versionPlanQuery } from '../../api/versions.ts'
import { VERSIONS_NL } from '../../nl/history/versions.ts'
import { momentInWords } from '../../parts/moment-in-words.ts'
import { useProgramme } from '../../sync/programme-context.tsx'
import { useRights } from '../../sync/use-rights.ts'
import { Icon } from '../../ui/marks/icon.tsx'
import { type Compared, Comparison } from './comparison.tsx'
import { MomentForm } from './moment-form.tsx'
import { TitleDialog } from './title-dialog.tsx'
import { VersionList } from './version-list.tsx'
import './versions.css'

/** Versies of the programme: keep one, compare what is with what was, and put the plan back. */
export function VersionsPage() {
  const { programme } = useProgramme()
  const mayWrite = useRights().programme
  const [isSaving, setIsSaving] = useState(false)
  const [compared, setCompared] = useState<Compared | null>(null)
  const compare = ({ id, title }: Version) =>
    setCompared({ key: id, title: `‘${title}’`, query: versionPlanQuery(programme.id, id) })
  const look = (at: string) =>
    setCompared({ key: at, title: VERSIONS_NL.momentNl(momentInWords(at)), query: planAtQuery(programme.id, at) })
  return (
    <div className="page">
      <section className="bar2" aria-label={VERSIONS_NL.title}>
        <h1 className="versions-head">{VERSIONS_NL.title}</h1>
        <span className="grow" />
        {mayWrite && (
          <button type="button" className="btn line" onClick={() => setIsSaving(true)}>
            <Icon name="plus" />
            {VERSIONS_NL.save}
          </button>
        )}
      </section>
      <main id="inhoud" className="versions">
        <div className="versions-list">
          <p className="muted">{VERSIONS_NL.help}</p>
          <VersionList compared={compared?.key ?? null} onCompare={compare} />
          <MomentForm onLook={look} />
        </div>
        {compared && <Comparison key={compared.key} compared={compared} onClose={() => setCompared(null)} />}
      </main>
      {isSaving && <TitleDialog version={null} onClose={() => setIsSaving(false)} />}
    </div>
  )
}
