/** Where a worker's module really is: threads of Node cannot start from inside app.asar, so the package keeps it unpacked. */

/** The same file beside the archive when `url` points into one; else `url` as it is. */
export function unpackedUrl(url: URL): URL {
  return new URL(url.href.replace('/app.asar/', '/app.asar.unpacked/'))
}
