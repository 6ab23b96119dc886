import { whenIdle } from '../../ui/timing/when-idle.ts'
import { TAKE_OVER, WORKER_PATH } from '../../worker/messages.ts'

const LOOK_EVERY_MS = 3_600_000
const WAIT_MS = 5_000

/**
 * Has the browser keep the client, and looks now and then whether there is a newer build: `onNewer` is called when one
 * is whole and waits. The answer stops looking. Where workers are not allowed, nothing happens.
 */
export function watchForNewer(onNewer: () => void): () => void {
  let isGone = false
  let lookedAt = Date.now()
  const tell = (registration: ServiceWorkerRegistration): void => {
    if (!isGone && registration.waiting !== null && navigator.serviceWorker.controller !== null) onNewer()
  }
  const registering = idle()
    .then(registerWorker)
    .then((registration) => {
      if (registration === null) return null
      tell(registration)
      registration.addEventListener('updatefound', () =>
        registration.installing?.addEventListener('statechange', () => tell(registration)),
      )
      return registration
    })
  const look = (): void => {
    if (document.visibilityState !== 'visible' || Date.now() - lookedAt < LOOK_EVERY_MS) return
    lookedAt = Date.now()
    void registering.then((registration) => registration?.update().catch(() => undefined))
  }
  document.addEventListener('visibilitychange', look)
  return () => {
    isGone = true
    document.removeEventListener('visibilitychange', look)
  }
}

const idle = (): Promise<void> => new Promise((resolve) => whenIdle(resolve))

async function registerWorker(): Promise<ServiceWorkerRegistration | null> {
  // Not over plain http from another machine, nor in some private windows. While developing, the client is not built.
  if (!('serviceWorker' in navigator) || !import.meta.env.PROD) return null
  try {
    return (await navigator.serviceWorker.register(WORKER_PATH)) ?? null
  } catch {
    return null
  }
}

/** Loads the page again with the newest build that there is. Without a worker the server gives that by itself. */
export async function loadNewest(): Promise<void> {
  const registration = await navigator.serviceWorker?.getRegistration().catch(() => undefined)
  if (registration !== undefined) {
    await registration.update().catch(() => undefined)
    await within(takeOver(registration))
  }
  window.location.reload()
}

async function takeOver({ installing, waiting }: ServiceWorkerRegistration): Promise<void> {
  const newest = installing ?? waiting
  if (newest === null) return
  await until(newest, 'statechange', () => newest.state !== 'installing')
  if (newest.state !== 'installed') return
  const taken = until(navigator.serviceWorker, 'controllerchange')
  newest.postMessage(TAKE_OVER)
  await taken
}

function until(target: EventTarget, event: string, isSo?: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    const look = (): void => {
      if (isSo?.() === false) return
      target.removeEventListener(event, look)
      resolve()
    }
    target.addEventListener(event, look)
    if (isSo !== undefined) look()
  })
}

/** Whatever happens, the page is loaded again. */
const within = (work: Promise<void>): Promise<void> =>
  Promise.race([work, new Promise<void>((resolve) => setTimeout(resolve, WAIT_MS))])
