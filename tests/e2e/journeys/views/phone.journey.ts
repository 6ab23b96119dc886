import { expect, test } from '../../actors/actors.ts'

test('[CLM7] on a phone the timeline opens with the besluitvenster that closes first, and that of a chosen track', async ({
  enter,
}) => {
  const { page, open } = await enter('wi')
  await page.setViewportSize({ width: 390, height: 844 })
  await open('tijdlijn')
  const window = page.getByRole('button', { name: /^Besluit vóór/ })
  await expect(window).toBeInViewport({ ratio: 1 })
  await expect(window).toHaveText(
    /Besluit vóór 1 juli 2022.*overstap W&I 2024.*Later: start 1 januari 2025\..*227 dagen/,
  )
  await page.getByRole('button', { name: 'Jeugd', exact: true }).click()
  await expect(window).toHaveText(/Besluit vóór 1 januari 2023.*411 dagen/)
  await page.getByRole('button', { name: 'Bestuur', exact: true }).click()
  await expect(window).toHaveCount(0)
  await page.getByRole('button', { name: 'Alle', exact: true }).click()
  await window.click()
  await expect(
    page.getByRole('heading', { name: 'Vastgesteld raadsbesluit eventuele overstap W&I 2024' }),
  ).toBeVisible()
})
