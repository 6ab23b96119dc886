import { expect, test } from '../../actors/actors.ts'

test('[OPS16] every view, and nothing is asked of another host', async ({ enter }) => {
  const wi = await enter('wi')
  const hosts = new Set<string>()
  wi.context.on('request', (request) => hosts.add(new URL(request.url()).host))
  wi.page.on('websocket', (socket) => hosts.add(new URL(socket.url()).host))
  await wi.page.reload()
  for (const view of ['tijdlijn', 'bord', 'acties', 'afhankelijkheden', 'plannen/wi'] as const) await wi.open(view)
  expect([...hosts]).toEqual([new URL(wi.line.url).host])
})

test('[OPS17] a part that cannot be fetched says so, and opens once it can', async ({ enter }) => {
  const wi = await enter('wi')
  const part = /\/assets\/new-item-dialog-[^/]*\.js$/
  await wi.context.route(part, (route) => route.abort())
  await wi.page.reload()
  await wi.saved()
  await wi.page.getByRole('button', { name: 'Nieuw', exact: true }).click()
  const notice = wi.page.getByRole('alert').filter({ hasText: 'Dit kan nu niet worden geopend.' })
  await expect(notice).toBeVisible()
  await notice.getByRole('button', { name: 'Sluiten' }).click()
  await expect(notice).toBeHidden()

  await wi.page.getByRole('button', { name: 'Nieuw', exact: true }).click()
  await expect(notice).toBeVisible()
  await wi.context.unroute(part)
  await notice.getByRole('button', { name: 'Opnieuw proberen' }).click()
  // Some versions of Chromium ask the server again, others remember that it failed: those need a page anew.
  const reload = notice.getByRole('button', { name: 'Pagina opnieuw laden' })
  await expect(wi.page.getByRole('dialog').or(reload)).toBeVisible()
  if (await reload.isVisible()) {
    await reload.click()
    await expect(reload).toBeHidden()
    await wi.saved()
    await wi.page.getByRole('button', { name: 'Nieuw', exact: true }).click()
  }
  await expect(wi.page.getByRole('dialog')).toBeVisible()
  await wi.page.keyboard.press('Escape')
  await expect(wi.page.getByRole('dialog')).toBeHidden()
})
