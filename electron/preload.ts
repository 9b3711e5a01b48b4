/**
 * The bridge between the sandboxed page and the backend: one function, which carries plain values. The page gets no channel
 * names, no events and nothing of Electron.
 */
import { contextBridge, ipcRenderer } from 'electron'
import type { Envelope } from '../shared/contract.ts'
import { CHANNEL } from './shell/addresses.ts'

contextBridge.exposeInMainWorld('backend', {
  call: (procedure: string, request: unknown): Promise<Envelope> => ipcRenderer.invoke(CHANNEL, procedure, request),
})
