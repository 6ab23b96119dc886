import { Drawer } from '../pages/drawer.ts'
import { type Actor, expect } from './actors.ts'

/** Sets the period of an item without a network and closes the browser. The network stays away. */
export async function leaveWork(actor: Actor, item: string, period: string): Promise<void> {
  const { page, line } = actor
  const drawer = new Drawer(page)
  await drawer.open(item)
  line.cut()
  await expect(page.locator('.save')).toHaveAttribute('data-state', 'offline')
  await drawer.setPeriod(period)
  await expect(page.getByText('Offline – 1 wijziging wacht')).toBeVisible()
  await page.close()
}
