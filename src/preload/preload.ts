import { contextBridge, ipcRenderer } from 'electron';

// The page gets a port to the backend, and four ways to ask the main process: nothing else.
ipcRenderer.on('port', ({ ports }) => {
  globalThis.postMessage('ancrage:port', location.origin, [...ports]);
});

contextBridge.exposeInMainWorld('ancrageDesktop', {
  pick: (request: unknown) => ipcRenderer.invoke('pick', request),
  place: (request: unknown) => ipcRenderer.invoke('place', request),
  reveal: (request: unknown) => ipcRenderer.invoke('reveal', request),
  onCommand: (hear: (command: string) => void) => {
    ipcRenderer.on('command', (_, command: string) => {
      hear(command);
    });
  },
});
