import { createContext, type ReactNode, useCallback, useContext, useRef, useState } from 'react'
import { COMMON_NL } from '../nl/common.ts'
import { Icon } from './icon.tsx'

interface Toast {
  readonly key: number
  readonly text: string
  readonly tone: 'info' | 'danger'
  readonly action?: { readonly label: string; readonly onPress: () => void }
}

type ShowToast = (toast: Omit<Toast, 'key'>) => void

const ToastContext = createContext<ShowToast | null>(null)
const SHOWN_MS = 10_000

/** Short messages at the bottom, with at most one thing to do. They wait while the pointer or the focus is on them. */
export function ToastProvider({ children }: { children: ReactNode }) {
  const [toast, setToast] = useState<Toast | null>(null)
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
      <div className="toast-place" role={toast?.tone === 'danger' ? 'alert' : 'status'}>
        {toast && (
          // biome-ignore lint/a11y/noStaticElementInteractions: only holds the timer, nothing to operate
          <div
            key={toast.key}
            className={`toast ${toast.tone}`}
            onPointerEnter={hold}
            onPointerLeave={hideLater}
            onFocus={hold}
            onBlur={hideLater}
          >
            <span>{toast.text}</span>
            {toast.action && (
              <button
                type="button"
                className="btn s"
                onClick={() => {
                  setToast(null)
                  toast.action?.onPress()
                }}
              >
                {toast.action.label}
              </button>
            )}
            <button
              type="button"
              className="btn ghost s sq"
              aria-label={COMMON_NL.close}
              onClick={() => setToast(null)}
            >
              <Icon name="close" size={12} />
            </button>
          </div>
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
