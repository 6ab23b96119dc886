import { useEffect, useState } from 'react'
import { APP_NL } from '../nl/app/app.ts'

const SKELETON_AFTER_MS = 300
const TEXT_AFTER_MS = 2_000

/** Nothing at first, then grey lines, then words: most loads are over before anything flickers. */
export function Loading() {
  const [phase, setPhase] = useState<'quiet' | 'skeleton' | 'text'>('quiet')
  useEffect(() => {
    const skeleton = setTimeout(() => setPhase('skeleton'), SKELETON_AFTER_MS)
    const text = setTimeout(() => setPhase('text'), TEXT_AFTER_MS)
    return () => {
      clearTimeout(skeleton)
      clearTimeout(text)
    }
  }, [])
  return (
    <main className="loading" aria-busy="true">
      <p className="vh" role="status">
        {APP_NL.loading}
      </p>
      {phase !== 'quiet' && (
        <div className="skeleton" aria-hidden="true">
          <i style={{ width: '62%' }} />
          <i style={{ width: '80%' }} />
          <i style={{ width: '45%' }} />
        </div>
      )}
      {phase === 'text' && <p className="muted">{APP_NL.loadingSlow}</p>}
    </main>
  )
}
