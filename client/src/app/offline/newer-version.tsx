import { useEffect, useState } from 'react'
import { OFFLINE_NL } from '../../nl/app/offline.ts'
import { Banner } from '../layout/banners/banner.tsx'
import { loadNewest, watchForNewer } from './client-worker.ts'

/** Says that a newer build of the client waits, and takes it when asked. */
export function NewerVersion() {
  const [isThere, setThere] = useState(false)
  useEffect(() => watchForNewer(() => setThere(true)), [])
  if (!isThere) return null
  return (
    <Banner
      tone="quiet"
      icon="cloud"
      title={OFFLINE_NL.newerTitle}
      buttons={[{ label: OFFLINE_NL.loadNewer, onPress: () => void loadNewest() }]}
    >
      {OFFLINE_NL.newer}
    </Banner>
  )
}
