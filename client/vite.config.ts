import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'
import { buildWorker } from './build-worker.ts'

const server = process.env.SAMENSPOOR_SERVER ?? 'http://127.0.0.1:4321'

/** Nobody uses the schemas of lib0. It makes four while it is loaded, which would keep all that makes them. */
const withoutLib0Schemas: Plugin = {
  name: 'without-lib0-schemas',
  transform: {
    filter: { id: /\/lib0\/dom\.js$/ },
    handler: (code) => code.replaceAll('$.$custom(', '/* @__PURE__ */ $.$custom('),
  },
}

/** React has had it since version 18; what wouter brings for older ones is left out. */
const withoutOlderReact: Plugin = {
  name: 'without-older-react',
  transform: {
    filter: { id: /\/use-sync-external-store\/shim\/index\.js$/ },
    handler: () => "export { useSyncExternalStore } from 'react'",
  },
}

export default defineConfig({
  plugins: [react(), withoutLib0Schemas, withoutOlderReact, buildWorker],
  resolve: { dedupe: ['yjs', 'react', 'react-dom', 'y-protocols', 'lib0'] },
  build: {
    target: 'es2023',
    sourcemap: false,
    // The first scripts would name every part of every part, so that those are asked for at once. They are fetched before
    // anybody opens them, so that it makes no difference; but their styles must be there before they are drawn.
    modulePreload: {
      resolveDependencies: (_file, parts, { hostType }) =>
        hostType === 'html' ? parts : parts.filter((part) => part.endsWith('.css')),
    },
    chunkSizeWarningLimit: 700,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            // What the first view needs comes in one piece, which is smaller than several.
            { name: 'first-view', tags: ['$initial'], priority: 1 },
            // What works without a network comes as one too: its pieces are small, and are fetched together.
            { name: 'offline', test: /src\/(sync\/kept|app\/offline)\// },
          ],
        },
      },
    },
  },
  server: {
    host: '127.0.0.1',
    proxy: {
      '/api': server,
      '/demo': server,
      '/sync': { target: server.replace(/^http/, 'ws'), ws: true },
    },
  },
})
