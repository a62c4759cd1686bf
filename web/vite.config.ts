/** The pages as files that any web server can serve: hashed names, and nothing that is fetched from elsewhere. */
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { installable } from './installable.ts';

// Which page it is, and where it is served, says who builds it: infra/pages.ts.
export default defineConfig({
  plugins: [
    react(),
    installable({ app: { name: 'Taller', start: '/app' }, board: { name: 'Taller: órdenes', start: '/board/tech' } }),
  ],
  // The configuration comes from who serves the pages, never from the build.
  publicDir: false,
  build: {
    target: 'es2022',
    sourcemap: false,
    emptyOutDir: true,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 900,
  },
});
