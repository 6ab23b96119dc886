import { MESSAGE, SYNC } from '@samenspoor/shared/protocol/messages'
import * as encoding from 'lib0/encoding'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { expect, test } from '../../actors/actors.ts'
import { Drawer } from '../../pages/drawer.ts'

const DOCUMENT = 'voorschoten:track:wi'

test('[JRN8] a reader sees everything live and finds nothing to change it with', async ({ enter }) => {
  const wi = await enter('wi', 'bord')
  const manager = await enter('manager', 'bord')
  const [mine, theirs] = [new Drawer(wi.page), new Drawer(manager.page)] as const
  await mine.open('wi/wi-7')
  await theirs.open('wi/wi-7')
  await expect(manager.page.getByText('Je kijkt mee.')).toBeVisible()
  await expect(theirs.period.getByRole('button')).toHaveCount(0)
  await expect(theirs.status.getByRole('button')).toHaveCount(0)
  await expect(manager.page.getByRole('button', { name: 'Nieuw', exact: true })).toHaveCount(0)
  await mine.setPeriod('uiterlijk mei 2022')
  await expect(theirs.period).toContainText('uiterlijk mei 2022')
  await manager.open('plannen/wi')
  await expect(manager.page.locator('.ProseMirror')).toHaveAttribute('contenteditable', 'false')
})

test('[JRN8] a reader with a raw websocket changes nothing either', async ({ enter, server }) => {
  const manager = await enter('manager', 'bord')
  const wi = await enter('wi', 'bord')
  const drawer = new Drawer(wi.page)
  await drawer.open('wi/wi-7')
  const cookies = await manager.context.cookies(manager.line.url)
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
  const doc = new Y.Doc()
  doc.getMap('items').set('van-een-lezer', new Y.Map(Object.entries({ title: 'Van een lezer' })))
  const update = Y.encodeStateAsUpdate(doc)

  const socket = new WebSocket(`${server.url.replace('http', 'ws')}/sync/${DOCUMENT}?acks=1`, { headers: { cookie } })
  const refused = new Promise<void>((resolve, reject) => {
    socket.on('error', reject)
    socket.on('message', (data: Buffer) => {
      if (data[0] === MESSAGE.refused) resolve()
    })
  })
  await new Promise((resolve) => socket.once('open', resolve))
  for (const kind of [SYNC.step2, SYNC.update]) {
    socket.send(
      encoding.encode((encoder) => {
        encoding.writeVarUint(encoder, MESSAGE.sync)
        encoding.writeVarUint(encoder, kind)
        encoding.writeVarUint8Array(encoder, update)
      }),
    )
  }
  await refused
  socket.close()
  // The positive control: what somebody who may write does, arrives; and nothing of the reader came with it.
  await drawer.setPeriod('uiterlijk mei 2022')
  const late = await enter('projectleider', 'bord')
  await expect(late.page.getByText('uiterlijk mei 2022').first()).toBeVisible()
  for (const { page } of [wi, late]) await expect(page.getByText('Van een lezer')).toHaveCount(0)
})
