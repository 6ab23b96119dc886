import type { DrawnPicture } from '../picture.ts'

/** Twice as many dots as pixels, for paper and sharp screens. */
const SHARPNESS = 2
/** What every browser can draw: longest side, and all dots together. */
const MAX_SIDE = 16_000
const MAX_DOTS = 120_000_000

/** How many dots a pixel of the picture gets; null when even one is too many. */
export function sharpnessOf({ width, height }: Pick<DrawnPicture, 'width' | 'height'>): number | null {
  const most = Math.min(SHARPNESS, MAX_SIDE / Math.max(width, height), Math.sqrt(MAX_DOTS / (width * height)))
  return most < 1 ? null : most
}

/** The picture in dots. Throws when the browser cannot draw it. */
export async function asPng({ svg, width, height }: DrawnPicture, sharpness: number): Promise<Blob> {
  const image = new Image()
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(width * sharpness)
  canvas.height = Math.round(height * sharpness)
  const context = canvas.getContext('2d')
  if (!context) throw new Error('no canvas')
  context.drawImage(image, 0, 0, canvas.width, canvas.height)
  return await new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png')
  })
}
