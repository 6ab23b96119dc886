import { couplingSchema } from '../../../model/entities/coupling.ts'
import type { Item } from '../../../model/entities/item.ts'
import { linkSchema } from '../../../model/entities/link.ts'
import { decisionRuleSchema } from '../../../model/fields/decision-rule.ts'
import { type ItemKey, type ItemRef, parseItemKey } from '../../../model/item-ref.ts'
import type { Plan } from '../../../model/plan.ts'

type Line = readonly [form: RegExp, read: (plan: Plan, parts: readonly string[]) => Plan]

const UNITS: Readonly<Record<string, string>> = { w: 'working-days', m: 'months', q: 'quarters' }

/**
 * The lines below a chart, in any order:
 * `wi/plan FS+10d wi/besluit` a link, with a lag in days, working days (w), months (m) or quarters (q);
 * `wi/start hangs on wi/besluit`; `wi/deel under wi/geheel`;
 * `coupled samen: wi/besluit jeugd/besluit`, or `uncoupled`;
 * `wi/besluit: 18 months, 31-12, starts start, notice opzegging, route college 30 days, council 0 days`, a rule;
 * `closed 2022-05-06..2022-05-08`, or `council`: a recess; `council meets on 4`: a weekday.
 */
export function readChartLine(plan: Plan, line: string): Plan {
  for (const [form, read] of LINES) {
    const parts = form.exec(line)
    if (parts) return read(plan, parts.slice(1))
  }
  throw new Error(`What does this line of the chart say? ${line}`)
}

const KEY = '([\\w-]+/[\\w-]+)'
const LINES: readonly Line[] = [
  [new RegExp(`^${KEY} (FS|SS|FF|SF|together)(?:([+-]\\d+)([dwmq]))? ${KEY}$`), addLink],
  [new RegExp(`^${KEY} hangs on ${KEY}$`), (plan, [key, on]) => edit(plan, key, { conditionalOn: refOf(on) })],
  [new RegExp(`^${KEY} under ${KEY}$`), (plan, [key, above]) => edit(plan, key, { parent: refOf(above).item })],
  [/^(un)?coupled ([\w-]+): (.+)$/, addCoupling],
  [
    new RegExp(`^${KEY}: (\\d+) ([a-z-]+), ([^,]+)(?:, starts ([\\w-]+))?(?:, notice ([\\w-]+))?(?:, route (.+))?$`),
    setRule,
  ],
  [/^(closed|council|school) (\S+)\.\.(\S+)$/, addRecess],
  [/^([a-z]+) meets on (\d)$/, setMeetings],
]

function refOf(key = ''): ItemRef {
  const ref = parseItemKey(key)
  if (!ref) throw new Error(`No item: ${key}`)
  return ref
}

function edit(plan: Plan, key: string | undefined, fields: Partial<Item>): Plan {
  const item = plan.items.get(key as ItemKey)
  if (!item) throw new Error(`The chart has no row ${key}`)
  return { ...plan, items: new Map(plan.items).set(key as ItemKey, { ...item, ...fields }) }
}

/** A link is called after its ends: `plan-FS-besluit`. Ends that are not drawn dangle. */
function addLink(plan: Plan, [from, type, amount, unit, to]: readonly string[]): Plan {
  const ends = { from: refOf(from), to: refOf(to) }
  const id = [ends.from.item, type, ends.to.item].join('-')
  const lag = unit === undefined ? {} : unit === 'd' ? { lagDays: Number(amount) } : lagOf(Number(amount), unit)
  const home = ends.from.track === ends.to.track ? (`track:${ends.from.track}` as const) : 'programme'
  return { ...plan, links: new Map(plan.links).set(`${home}#${id}`, linkSchema.parse({ id, ...ends, type, ...lag })) }
}

const lagOf = (amount: number, unit: string) => ({ lag: { amount, unit: UNITS[unit] } })

function addCoupling(plan: Plan, [off, id, keys = '']: readonly string[]): Plan {
  const decisions = keys.split(' ').map(refOf)
  const coupling = couplingSchema.parse({ id, decisions, on: off === undefined })
  return { ...plan, couplings: new Map(plan.couplings).set(coupling.id, coupling) }
}

function setRule(plan: Plan, [key, amount, unit, exit = '', starts, noticeItem, route]: readonly string[]): Plan {
  const rule = {
    notice: { amount: Number(amount), unit },
    exitDays: exitDaysOf(exit),
    starts: starts ?? null,
    noticeItem: noticeItem ?? null,
    route: (route?.split(', ') ?? []).map((step) => {
      const [body, lead, leadUnit] = step.split(' ')
      return { title: body, body, lead: { amount: Number(lead), unit: leadUnit } }
    }),
  }
  return edit(plan, key, { rule: decisionRuleSchema.parse(rule) })
}

/** `31-12` is the last day of the old, `per 1-1` the first of the new, `2023-12-31 renews 24` a term that goes on. */
function exitDaysOf(exit: string): unknown {
  const [firstEnd, renewMonths] = exit.split(' renews ')
  if (renewMonths !== undefined) return { kind: 'term-end', firstEnd, renewMonths: Number(renewMonths) }
  const [day, month] = exit.replace('per ', '').split('-').map(Number)
  return { kind: 'yearly', named: exit.startsWith('per ') ? 'first-day' : 'last-day', days: [{ month, day }] }
}

function addRecess({ settings, ...plan }: Plan, [kind, start = '', end = '']: readonly string[]): Plan {
  const recess = { name: '', kind: kind as 'closed', start, end }
  return { ...plan, settings: { ...settings, recesses: [...settings.recesses, recess] } }
}

function setMeetings({ settings, ...plan }: Plan, [body = '', weekday]: readonly string[]): Plan {
  const meetings = { ...settings.meetings, [body]: { weekday: Number(weekday), days: [] } }
  return { ...plan, settings: { ...settings, meetings } }
}
