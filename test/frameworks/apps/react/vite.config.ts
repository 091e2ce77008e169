import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

// React's own build for development: StrictMode mounts everything twice in no other.
export default defineConfig({ base: './', plugins: [react()] })
