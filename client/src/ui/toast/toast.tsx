import { createContext, type ReactNode, useCallback, useContext, useRef, useState } from 'react'
import { lateQuietly } from '../late/late-quietly.tsx'
import type { Toast } from './toast-card.tsx'

const ToastCard = lateQuietly(() => import('./toast-card.tsx').then((module) => module.ToastCard), { atOnce: true })

type ShowToast = (toast: Toast) => void

const ToastContext = createContext<ShowToast | null>(null)
const SHOWN_MS = 10_000

/** Short messages at the bottom, with at most one thing to do. They wait while the pointer or the focus is on them. */
export function ToastProvider({ children }: { children: ReactNode }) {
  const [toast, setToast] = useState<(Toast & { readonly key: number }) | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const key = useRef(0)
  const hideLater = useCallback(() => {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => setToast(null), SHOWN_MS)
  }, [])
  const show = useCallback<ShowToast>(
    (next) => {
      key.current += 1
      setToast({ ...next, key: key.current })
      hideLater()
    },
    [hideLater],
  )
  const hold = () => clearTimeout(timer.current)
  return (
    <ToastContext value={show}>
      {children}
      {/* Under the name of React Aria: an open dialog neither silences it nor closes when it is pressed. */}
      <div
        className="toast-place"
        role={toast?.tone === 'danger' ? 'alert' : 'status'}
        data-react-aria-top-layer="true"
      >
        {toast && (
          <ToastCard key={toast.key} toast={toast} onHold={hold} onRelease={hideLater} onClose={() => setToast(null)} />
        )}
      </div>
    </ToastContext>
  )
}

/** Shows a message at the bottom of the screen. */
export function useToast(): ShowToast {
  const show = useContext(ToastContext)
  if (!show) throw new Error('useToast needs a ToastProvider')
  return show
}
