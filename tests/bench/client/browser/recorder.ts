/** What is noted inside the page, by `installRecorder`. Times are those of `performance.now()`. */
interface Recorder {
  /** When messages came in over the websocket. */
  arrivals: number[]
  /** When the mark of an edit was on the screen. */
  readonly shown: Map<number, number>
  /** Tasks of more than 50 ms: when they began and how long they took. */
  readonly longTasks: { readonly start: number; readonly ms: number }[]
  /** From now on marks are looked for. */
  watchMarks(): void
  stopMarks(): void
  /**
   * When the last frame was painted in which anything was drawn, once nothing was drawn for so long. `text`: what must be
   * on the screen first. `root`: what is drawn elsewhere does not count.
   */
  settled(quietMs: number, text?: string, root?: string): Promise<number>
  /** Notes the time between frames, until `stop` gives them. */
  frames(): { stop(): number[] }
}

declare global {
  interface Window {
    recorder: Recorder
  }
}

/** Runs in the page before its own scripts; refers to nothing outside itself. */
export function installRecorder(): void {
  const MARK = /#(\d+) /g
  let isWatching = false
  let isDrawn = false
  const pending = new Set<number>()
  const arrivals: number[] = []
  const shown = new Map<number, number>()
  const longTasks: { start: number; ms: number }[] = []

  const NativeSocket = window.WebSocket
  window.WebSocket = class extends NativeSocket {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols)
      this.addEventListener('message', () => window.recorder.arrivals.push(performance.now()))
    }
  }
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) longTasks.push({ start: startTime, ms: duration })
  }).observe({ type: 'longtask' })

  const afterPaint = (then: (now: number) => void) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => then(performance.now())
    port2.postMessage(null)
  }
  let isLooking = false
  let written = ''
  let wanted = ''
  const note = (text: string | null) => {
    isDrawn = true
    if (wanted !== '' && text?.includes(wanted)) written = wanted
    if (!isWatching || text === null || !text.includes('#')) return
    for (const [, mark] of text.matchAll(MARK)) if (!shown.has(Number(mark))) pending.add(Number(mark))
    if (pending.size === 0 || isLooking) return
    isLooking = true
    requestAnimationFrame(() => {
      isLooking = false
      const marks = [...pending]
      pending.clear()
      afterPaint((now) => {
        for (const mark of marks) if (!shown.has(mark)) shown.set(mark, now)
      })
    })
  }
  const canvas = CanvasRenderingContext2D.prototype
  const fillText = canvas.fillText
  canvas.fillText = function (text, ...rest) {
    note(String(text))
    return fillText.call(this, text, ...rest)
  }
  const fill = canvas.fill as (...args: unknown[]) => void
  canvas.fill = function (this: CanvasRenderingContext2D, ...args: unknown[]) {
    isDrawn = true
    fill.apply(this, args)
  }
  const texts = new MutationObserver((records) => {
    for (const { type, target, addedNodes } of records) {
      if (type === 'characterData') note(target.textContent)
      else for (const node of addedNodes) note(node.textContent)
    }
  })

  window.recorder = {
    arrivals,
    shown,
    longTasks,
    watchMarks: () => {
      isWatching = true
      texts.observe(document.body, { subtree: true, childList: true, characterData: true })
    },
    stopMarks: () => {
      isWatching = false
      texts.disconnect()
    },
    settled: (quietMs, text = '', root = 'body') =>
      new Promise((resolve) => {
        const any = new MutationObserver((records) => {
          const place = document.querySelector(root)
          isDrawn ||= records.some(
            ({ target, addedNodes }) =>
              !place || place.contains(target) || [...addedNodes].some((node) => node.contains(place)),
          )
        })
        any.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true })
        let last = performance.now()
        isDrawn = true
        wanted = text
        written = ''
        let isThere = text === ''
        const look = () => {
          const hasDrawn = isDrawn
          isDrawn = false
          afterPaint((now) => {
            isThere ||= written === text || (hasDrawn && (document.body.textContent ?? '').includes(text))
            if (hasDrawn || !isThere) last = now
            if (now - last < quietMs) return requestAnimationFrame(look)
            any.disconnect()
            resolve(last)
          })
        }
        requestAnimationFrame(look)
      }),
    frames: () => {
      const between: number[] = []
      let before: number | null = null
      let isOn = true
      const tick = (now: number) => {
        if (before !== null) between.push(now - before)
        before = now
        if (isOn) requestAnimationFrame(tick)
      }
      requestAnimationFrame(tick)
      return {
        stop: () => {
          isOn = false
          return between
        },
      }
    },
  }
}
