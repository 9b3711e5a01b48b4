/** How the renderer is built: one page, files named by their content, and nothing inline, as its content policy asks. */
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

export default defineConfig({
  root: fileURLToPath(new URL('./renderer', import.meta.url)),
  base: '/',
  plugins: [react()],
  build: {
    outDir: fileURLToPath(new URL('./dist/renderer', import.meta.url)),
    emptyOutDir: true,
    // The notices that the bundled libraries' licences ask for travel with the program.
    license: { fileName: 'licenses.md' },
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    // The sheet and the page preview are one program on the user's own disk: size costs nothing there.
    chunkSizeWarningLimit: 4096,
  },
  worker: { format: 'es' },
})
