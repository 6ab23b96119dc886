import { useQueryClient } from '@tanstack/react-query'
import { meQuery } from '../../../api/me.ts'
import { APP_NL } from '../../../nl/app/app.ts'
import { BANNERS_NL } from '../../../nl/app/banners.ts'
import { LOCAL_VERSION_NL } from '../../../nl/app/local-version.ts'
import { useProgramme } from '../../../sync/programme-context.tsx'
import { useRights } from '../../../sync/use-rights.ts'
import { useIsLoaded, useLocalVersions, useOpenness, useSaveState, useView } from '../../../sync/use-view.ts'
import { downloadJson } from '../../../ui/browser/download-json.ts'
import { late } from '../../../ui/late/late.tsx'
import { Banner } from './banner.tsx'

const DocumentBanners = late(() => import('./document-banners.tsx').then((module) => module.DocumentBanners))

/** What everybody on the screen must know: offline, refused, read only, unreadable parts and documents. */
export function Banners() {
  const isLoaded = useIsLoaded()
  const { unavailable, outdated } = useOpenness()
  const isAboutDocuments = unavailable.length + outdated.length + useLocalVersions().length > 0
  return (
    <>
      <SaveBanner isLoaded={isLoaded} />
      {isAboutDocuments && <DocumentBanners />}
      <ReadOnlyBanner />
      {isLoaded && <FaultBanner />}
    </>
  )
}

function SaveBanner({ isLoaded }: { isLoaded: boolean }) {
  const store = useProgramme()
  const save = useSaveState()
  const queries = useQueryClient()
  if (save.kind === 'offline') {
    // What keeps on loading says itself that there is no connection yet: there is nothing to go on with.
    if (!isLoaded) return null
    return (
      <Banner tone="warn" icon="cloud-off" title={BANNERS_NL.bannerOfflineTitle} isQuiet>
        {store.isKept === false && save.waiting > 0
          ? BANNERS_NL.bannerOfflineHere(save.waiting)
          : BANNERS_NL.bannerOffline(save.waiting)}
      </Banner>
    )
  }
  if (save.kind !== 'refused') return null
  const isSession = save.reason === 'session' || save.reason === 'person'
  return (
    <Banner
      tone="danger"
      icon="cloud-off"
      title={BANNERS_NL.bannerRefusedTitle}
      buttons={[
        {
          label: isSession ? BANNERS_NL.signInAgain : APP_NL.tryAgain,
          onPress: () =>
            isSession ? void queries.invalidateQueries({ queryKey: meQuery.queryKey }) : store.reconnect(),
        },
        ...(save.reason === 'rights'
          ? [
              {
                label: LOCAL_VERSION_NL.keep,
                onPress: () => downloadJson(LOCAL_VERSION_NL.file, store.refusedVersions()),
              },
              { label: LOCAL_VERSION_NL.drop, onPress: () => store.dropRefused() },
            ]
          : []),
      ]}
    >
      {BANNERS_NL.bannerRefused[save.reason]}
    </Banner>
  )
}

function ReadOnlyBanner() {
  const { me } = useRights()
  if (me.role !== 'lezer') return null
  return (
    <Banner tone="quiet" icon="lock" title={BANNERS_NL.bannerReadOnlyTitle}>
      {BANNERS_NL.bannerReadOnly}
    </Banner>
  )
}

function FaultBanner() {
  const { plan } = useView()
  if (plan.faults.length === 0) return null
  return (
    <Banner tone="warn" icon="help" title="">
      {BANNERS_NL.faults(plan.faults.length)}
    </Banner>
  )
}
