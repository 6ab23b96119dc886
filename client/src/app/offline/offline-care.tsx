import { NewerVersion } from './newer-version.tsx'
import { NotKept } from './not-kept.tsx'
import { ReturnBanner } from './return/return-banner.tsx'
import { useKeepAnswers } from './use-keep-answers.ts'
import { useKeepPlans } from './use-keep-plans.ts'

/** Everything about working without a network that the screen can do without at first. */
export function OfflineCare() {
  useKeepAnswers()
  useKeepPlans()
  return (
    <>
      <NewerVersion />
      <ReturnBanner />
      <NotKept />
    </>
  )
}
