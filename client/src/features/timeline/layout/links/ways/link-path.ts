import type { Point } from './route-candidates.ts'

const RADIUS = 5

/** The line as an SVG path, with rounded corners. */
export function linePath(points: readonly Point[]): string {
  const [first] = points
  if (!first) return ''
  let path = `M${first.x} ${first.y}`
  for (let index = 1; index < points.length; index += 1) {
    const [before, corner, after] = [points[index - 1], points[index], points[index + 1]]
    if (!before || !corner) continue
    if (!after) return `${path}L${corner.x} ${corner.y}`
    const radius = Math.min(RADIUS, distance(before, corner) / 2, distance(corner, after) / 2)
    const into = toward(corner, before, radius)
    const out = toward(corner, after, radius)
    path += `L${into.x} ${into.y}Q${corner.x} ${corner.y} ${out.x} ${out.y}`
  }
  return path
}

/** The arrow head at the last point. */
export function arrowPath(points: readonly Point[]): string {
  const [tip, before] = [points.at(-1), points.at(-2)]
  if (!tip || !before) return ''
  const back = toward(tip, before, 6)
  const [dx, dy] = tip.y === before.y ? [0, 4] : [4, 0]
  return `M${back.x - dx} ${back.y - dy}L${tip.x} ${tip.y}L${back.x + dx} ${back.y + dy}`
}

const distance = (a: Point, b: Point): number => Math.abs(a.x - b.x) + Math.abs(a.y - b.y)

function toward(from: Point, to: Point, by: number): Point {
  return { x: from.x + Math.sign(to.x - from.x) * by, y: from.y + Math.sign(to.y - from.y) * by }
}
