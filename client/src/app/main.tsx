import '@fontsource-variable/source-sans-3/index.css'
import '../styles/tokens.css'
import '../styles/base.css'
import '../styles/marks.css'
import '../styles/signs.css'
import '../styles/controls.css'
import '../styles/layout.css'
import '../styles/ui.css'
import '../styles/high-contrast.css'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { ToastProvider } from '../ui/toast/toast.tsx'
import { App } from './app.tsx'
import { ErrorBoundary } from './error-boundary.tsx'
import { applyTheme, storedTheme } from './theme.ts'

applyTheme(storedTheme())
// Dialogs and menus, which come later, name their own parts: in Dutch, whatever the language of the browser is.
Object.assign(window, { [Symbol.for('react-aria.i18n.locale')]: 'nl-NL' })
const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')

createRoot(root).render(
  <StrictMode>
    <ErrorBoundary>
      <QueryClientProvider client={new QueryClient()}>
        <ToastProvider>
          <App />
        </ToastProvider>
      </QueryClientProvider>
    </ErrorBoundary>
  </StrictMode>,
)
