import { readFileSync } from 'node:fs'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'

const base = 'http://127.0.0.1:4377'
const log = readFileSync('/tmp/tl/log', 'utf8')
const link = log.match(/(http\S+\/projectleider-\S+)/)[1]
const r = await fetch(link, { redirect: 'manual' })
const cookie = r.headers
  .getSetCookie()
  .map((c) => c.split(';')[0])
  .join('; ')
console.log(r.status, cookie.slice(0, 30))
const WS = globalThis.WebSocket
class W extends WS {
  constructor(u, p) {
    super(u, { headers: { cookie, origin: base }, protocols: [] })
  }
}
const N = Number(process.argv[2] ?? 1000)
for (const t of ['wmo', 'jeugd', 'wi', 'bestuur']) {
  const doc = new Y.Doc()
  const p = new WebsocketProvider(
    base.replace('http', 'ws') + '/sync',
    encodeURIComponent('voorschoten:track:' + t),
    doc,
    { disableBc: true, WebSocketPolyfill: W, params: { acks: '1' } },
  )
  p.on('status', (e) => console.log(t, e.status))
  await new Promise((res) => p.once('sync', res))
  const items = doc.getMap('items'),
    links = doc.getMap('links')
  const first = [...items.values()][0]
  if (t === 'wmo') console.log([...first.keys()], [...doc.share.keys()])
  doc.transact(() => {
    for (let i = 0; i < N / 4; i++) {
      const m = new Y.Map()
      const y = 2020 + (i % 6),
        q = 1 + (i % 4)
      const rec = {
        title: `Onderdeel ${i} van het plan ${t} met een naam`,
        kind: ['activity', 'activity', 'milestone', 'decision'][i % 4],
        period:
          i % 4 === 0
            ? `Q${q} ${y}-Q${q} ${y + 1}`
            : i % 4 === 1
              ? `maart ${y}`
              : i % 4 === 2
                ? `Q${q} ${y}`
                : `uiterlijk Q${q} ${y}`,
        place: { status: ['planned', 'in-progress'][i % 2], order: 'b' + String(i).padStart(5, '0') + 'x' },
        row: 'b' + String(i).padStart(5, '0') + 'x',
        who: null,
        certainty: i % 5 ? 'decided' : 'conditional',
        decidingBody: null,
        parent: null,
        source: null,
        derived: [],
        removed: null,
      }
      for (const [k, v] of Object.entries(rec)) m.set(k, v)
      items.set('bulk' + i, m)
      if (i % 3 === 0 && i > 3) {
        const l = new Y.Map()
        for (const [k, v] of Object.entries({
          from: { track: t, item: 'bulk' + (i - 3) },
          to: { track: t, item: 'bulk' + i },
          type: 'FS',
          lagDays: 0,
          note: '',
          source: null,
          derived: [],
          removed: null,
        }))
          l.set(k, v)
        links.set('bl' + i, l)
      }
    }
  })
  await new Promise((r) => setTimeout(r, 1500))
  p.destroy()
}
process.exit(0)
