/** Whether two values have the same fields; faces are compared by theirs. For what is drawn again only when it differs. */
export function sameFields<T extends object>(before: T, after: T): boolean {
  return (Object.keys(after) as (keyof T)[]).every((field) => before[field] === after[field])
}

/** As `sameFields`, for a cell with the faces of its boxes. */
export function sameCell<T extends { faces: readonly object[] }>(before: T, after: T): boolean {
  const { faces: facesBefore, ...restBefore } = before
  const { faces, ...rest } = after
  return (
    sameFields(restBefore, rest) &&
    facesBefore.length === faces.length &&
    faces.every((face, index) => sameFields(facesBefore[index]!, face))
  )
}
