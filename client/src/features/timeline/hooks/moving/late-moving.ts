import { type LateCode, lateCode } from '../../../../ui/late/late-code.ts'

/** See `moving-tools.ts`. */
export const MOVING: LateCode<typeof import('./moving-tools.ts')> = lateCode(() => import('./moving-tools.ts'))
