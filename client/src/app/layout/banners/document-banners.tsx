import { type DocumentName, parseDocumentName } from '@samenspoor/shared/model/document-name'
import type { Programme } from '@samenspoor/shared/model/programme'
import { DOCUMENTS_NL } from '../../../nl/app/documents.ts'
import { LOCAL_VERSION_NL } from '../../../nl/app/local-version.ts'
import { listNl } from '../../../nl/common.ts'
import { useProgramme } from '../../../sync/programme-context.tsx'
import { useLocalVersions, useOpenness } from '../../../sync/use-view.ts'
import { downloadJson } from '../../../ui/browser/download-json.ts'
import { loadNewest } from '../../offline/client-worker.ts'
import { Banner } from './banner.tsx'

/** What is the matter with single documents; the rest of the programme goes on. */
export function DocumentBanners() {
  return (
    <>
      <UnavailableBanner />
      <OutdatedBanner />
      <LocalVersionBanner />
    </>
  )
}

function UnavailableBanner() {
  const { programme } = useProgramme()
  const { unavailable, missing } = useOpenness()
  if (unavailable.length === 0) return null
  const names = listNl(unavailable.map((name) => titleOf(programme, name)))
  const isMissing = unavailable.some((name) => missing.includes(name))
  return (
    <Banner tone="warn" icon="cloud-off" title={DOCUMENTS_NL.unavailableTitle(names)}>
      {isMissing ? DOCUMENTS_NL.unavailable : DOCUMENTS_NL.unavailableAgain}
    </Banner>
  )
}

function OutdatedBanner() {
  const { outdated } = useOpenness()
  if (outdated.length === 0) return null
  return (
    <Banner
      tone="warn"
      icon="lock"
      title={DOCUMENTS_NL.outdatedTitle}
      buttons={[{ label: DOCUMENTS_NL.reload, onPress: () => void loadNewest() }]}
    >
      {DOCUMENTS_NL.outdated}
    </Banner>
  )
}

/** The work that was not saved is offered: the person keeps it as a file, or says that it may go. */
function LocalVersionBanner() {
  const store = useProgramme()
  const versions = useLocalVersions()
  if (versions.length === 0) return null
  const waiting = versions.reduce((sum, version) => sum + version.waiting, 0)
  const isUnreadable = versions.every((version) => version.isUnreadable)
  return (
    <Banner
      tone="danger"
      icon="cloud-off"
      title={isUnreadable ? DOCUMENTS_NL.unreadableTitle : DOCUMENTS_NL.restoredTitle}
      buttons={[
        { label: LOCAL_VERSION_NL.keep, onPress: () => downloadJson(LOCAL_VERSION_NL.file, versions) },
        { label: LOCAL_VERSION_NL.drop, onPress: () => store.dropLocalVersions() },
      ]}
    >
      {DOCUMENTS_NL.restored(waiting)}
    </Banner>
  )
}

function titleOf({ tracks }: Programme, name: DocumentName): string {
  const parsed = parseDocumentName(name)
  if (parsed === null || parsed.kind === 'programme') return DOCUMENTS_NL.programmeDocument
  const title = tracks.find(({ id }) => id === parsed.track)?.title ?? parsed.track
  return parsed.kind === 'track' ? DOCUMENTS_NL.trackDocument(title) : DOCUMENTS_NL.planDocument(title)
}
