/** A portrait is drawn small everywhere, so more than this many pixels on a side would only make the journey heavy. */
const MOST_PIXELS = 256
/** What a journey keeps of a picture, in characters of its data URL. */
const MOST_CHARACTERS = 200_000
const MOST_BYTES = 20 * 1024 * 1024
/** JPEG is tried a little coarser each time it comes out too long. */
const qualities = [0.85, 0.7, 0.5]

export type PictureProblem = 'noPicture' | 'tooBig'

/** Why something chosen or pasted cannot become a picture. */
export class PictureRefused extends Error {
  readonly problem: PictureProblem
  constructor(problem: PictureProblem) {
    super(problem)
    this.name = 'PictureRefused'
    this.problem = problem
  }
}

/** The picture in a file, small enough to stay inside a journey: a data URL of at most 256 pixels on a side. */
export async function pictureFrom(file: Blob): Promise<string> {
  if (file.size > MOST_BYTES) throw new PictureRefused('tooBig')
  const bitmap = await createImageBitmap(file).catch(() => {
    throw new PictureRefused('noPicture')
  })
  const { width, height } = fitted(bitmap, MOST_PIXELS)
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  const pen = canvas.getContext('2d')
  if (!pen) throw new PictureRefused('noPicture')
  pen.imageSmoothingQuality = 'high'
  pen.drawImage(bitmap, 0, 0, width, height)
  bitmap.close()
  if (isSeeThrough(pen.getImageData(0, 0, width, height).data)) {
    const png = canvas.toDataURL('image/png')
    if (png.length <= MOST_CHARACTERS) return png
    // JPEG has no transparency; white is what it lay on.
    pen.globalCompositeOperation = 'destination-over'
    pen.fillStyle = '#fff'
    pen.fillRect(0, 0, width, height)
  }
  const small = qualities
    .map((quality) => canvas.toDataURL('image/jpeg', quality))
    .find((url) => url.length <= MOST_CHARACTERS)
  if (!small) throw new PictureRefused('tooBig')
  return small
}

/** The size that keeps the proportions with neither side above `most`; small pictures stay as they are. */
export function fitted({ width, height }: { width: number; height: number }, most: number) {
  const scale = Math.min(1, most / Math.max(width, height))
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) }
}

/** The picture among what was pasted or dropped, if there is one; a file of another kind is told to be none. */
export const fileIn = (data: DataTransfer | null): File | undefined => data?.files[0]

const isSeeThrough = (pixels: Uint8ClampedArray): boolean => {
  for (let alpha = 3; alpha < pixels.length; alpha += 4) if (pixels[alpha]! < 255) return true
  return false
}
