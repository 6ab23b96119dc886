import { useQueryClient } from '@tanstack/react-query'
import { meQuery } from '../../api/me.ts'
import { APP_NL } from '../../nl/app.ts'
import { DOCUMENTS_NL } from '../../nl/documents.ts'
import { useProgramme } from '../../sync/programme-context.tsx'
import { useRights } from '../../sync/use-rights.ts'
import { useIsLoaded, useSaveState, useView } from '../../sync/use-view.ts'
import { downloadJson } from '../../ui/download-json.ts'
import { Banner } from './banner.tsx'
import { DocumentBanners } from './document-banners.tsx'

/** What everybody on the screen must know: offline, refused, read only, unreadable parts and documents. */
export function Banners() {
  const isLoaded = useIsLoaded()
  return (
    <>
      <SaveBanner />
      <DocumentBanners />
      <ReadOnlyBanner />
      {isLoaded && <FaultBanner />}
    </>
  )
}

function SaveBanner() {
  const store = useProgramme()
  const save = useSaveState()
  const queries = useQueryClient()
  if (save.kind === 'offline') {
    return (
      <Banner tone="warn" icon="cloud-off" title={APP_NL.bannerOfflineTitle} isQuiet>
        {APP_NL.bannerOffline(save.waiting)}
      </Banner>
    )
  }
  if (save.kind !== 'refused') return null
  const isSession = save.reason === 'session' || save.reason === 'person'
  return (
    <Banner
      tone="danger"
      icon="cloud-off"
      title={APP_NL.bannerRefusedTitle}
      buttons={[
        {
          label: isSession ? APP_NL.signInAgain : APP_NL.tryAgain,
          onPress: () =>
            isSession ? void queries.invalidateQueries({ queryKey: meQuery.queryKey }) : store.reconnect(),
        },
        ...(save.reason === 'rights'
          ? [
              {
                label: DOCUMENTS_NL.keepLocal,
                onPress: () => downloadJson(DOCUMENTS_NL.localFile, store.refusedVersions()),
              },
            ]
          : []),
      ]}
    >
      {APP_NL.bannerRefused[save.reason]}
    </Banner>
  )
}

function ReadOnlyBanner() {
  const { me } = useRights()
  if (me.role !== 'lezer') return null
  return (
    <Banner tone="quiet" icon="lock" title={APP_NL.bannerReadOnlyTitle}>
      {APP_NL.bannerReadOnly}
    </Banner>
  )
}

function FaultBanner() {
  const { plan } = useView()
  if (plan.faults.length === 0) return null
  return (
    <Banner tone="warn" icon="help" title="">
      {APP_NL.faults(plan.faults.length)}
    </Banner>
  )
}
