/** pdf.js's smaller files, which it publishes without types of their own. */
declare module 'pdfjs-dist/legacy/build/pdf.min.mjs' {
  export * from 'pdfjs-dist'
}
/** Leaves what it exports as `pdfjsWorker` on the global object, where the other file looks for it. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.min.mjs' {}
