/** The two figures that repeated measurements are told by. */

/** Of at least one value. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5)
}

/** What 95 of 100 values do not exceed. Of at least one value. */
export function p95(values: readonly number[]): number {
  return quantile(values, 0.95)
}

/** Between two values in proportion, as usual. */
function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  const place = (sorted.length - 1) * share
  const below = sorted[Math.floor(place)]
  const above = sorted[Math.ceil(place)]
  if (below === undefined || above === undefined) throw new Error('nothing was measured')
  return below + (above - below) * (place - Math.floor(place))
}
