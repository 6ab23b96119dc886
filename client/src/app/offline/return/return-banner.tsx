import { useEffect, useState } from 'react'
import { OFFLINE_NL } from '../../../nl/app/offline.ts'
import { toldChanges } from '../../../parts/news/told-changes.ts'
import { Banner } from '../../layout/banners/banner.tsx'
import { ReturnPanel } from './return-panel.tsx'
import type { Clash, ReturnSummary } from './return-summary.ts'
import { useReturn } from './use-return.ts'

/** Back with a connection: one line that says what happened, and more when asked. */
export function ReturnBanner() {
  const { summary, close } = useReturn()
  return summary && <Told key={JSON.stringify(summary)} summary={summary} onClose={close} />
}

function Told({ summary, onClose }: { summary: ReturnSummary; onClose: () => void }) {
  const [isOpen, setOpen] = useState(false)
  const [chosen, setChosen] = useState<readonly Clash[]>([])
  const { saved, incoming, findings } = summary
  // The next programme has other news.
  useEffect(() => () => toldChanges.set([]), [])
  const clashes = summary.clashes.filter((clash) => !chosen.includes(clash))
  const look = () => {
    setOpen(!isOpen)
    toldChanges.set([...incoming, ...summary.clashes.map(({ theirs }) => theirs)])
  }
  const line = [
    saved.length > 0 && OFFLINE_NL.saved(saved.length),
    incoming.length > 0 && OFFLINE_NL.incoming(incoming.length),
    findings.length > 0 && OFFLINE_NL.findings(findings.length),
    clashes.length > 0 && OFFLINE_NL.choices(clashes.length),
  ]
  return (
    <>
      <Banner
        tone="quiet"
        icon="cloud-check"
        title={OFFLINE_NL.backTitle}
        buttons={[
          { label: isOpen ? OFFLINE_NL.hide : OFFLINE_NL.look, onPress: look },
          { label: OFFLINE_NL.close, onPress: onClose },
        ]}
      >
        {line.filter(Boolean).join(' ')}
      </Banner>
      {isOpen && (
        <ReturnPanel
          summary={{ ...summary, clashes }}
          onChosen={(clash) => setChosen([...chosen, clash])}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  )
}
