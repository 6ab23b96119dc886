import { useQueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { meQuery } from '../../api/me.ts'
import { APP_NL } from '../../nl/app.ts'
import { useProgramme } from '../../sync/programme-context.tsx'
import { useRights } from '../../sync/use-rights.ts'
import { useIsLoaded, useSaveState, useView } from '../../sync/use-view.ts'
import { Icon } from '../../ui/icon.tsx'
import type { IconName } from '../../ui/icon-paths.ts'

/** What everybody on the screen must know: offline, refused, read only, unreadable parts. */
export function Banners() {
  const isLoaded = useIsLoaded()
  return (
    <>
      <SaveBanner />
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
      <Banner tone="warn" icon="cloud-off" title={APP_NL.bannerOfflineTitle}>
        {APP_NL.bannerOffline(save.waiting)}
      </Banner>
    )
  }
  if (save.kind !== 'refused') return null
  const isSession = save.reason === 'session'
  return (
    <Banner
      tone="danger"
      icon="cloud-off"
      title={APP_NL.bannerRefusedTitle}
      button={{
        label: isSession ? APP_NL.signInAgain : APP_NL.tryAgain,
        onPress: () => (isSession ? void queries.invalidateQueries({ queryKey: meQuery.queryKey }) : store.reconnect()),
      }}
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

interface BannerProps {
  readonly tone: 'warn' | 'danger' | 'quiet'
  readonly icon: IconName
  readonly title: string
  readonly children: ReactNode
  readonly button?: { readonly label: string; readonly onPress: () => void }
}

function Banner({ tone, icon, title, children, button }: BannerProps) {
  return (
    <div className={`banner ${tone}`} role={tone === 'danger' ? 'alert' : 'status'}>
      <Icon name={icon} />
      <p>
        {title && <b>{title} </b>}
        {children}
      </p>
      {button && (
        <button type="button" className="btn s" onClick={button.onPress}>
          {button.label}
        </button>
      )}
    </div>
  )
}
