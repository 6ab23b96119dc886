import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const server = process.env.SAMENSPOOR_SERVER ?? 'http://127.0.0.1:4321'

export default defineConfig({
  plugins: [react()],
  resolve: { dedupe: ['yjs', 'react', 'react-dom', 'y-protocols', 'lib0'] },
  build: { target: 'es2023', sourcemap: false, chunkSizeWarningLimit: 700 },
  server: {
    host: '127.0.0.1',
    proxy: {
      '/api': server,
      '/demo': server,
      '/sync': { target: server.replace(/^http/, 'ws'), ws: true },
    },
  },
})
