import node from '@astrojs/node'
import { defineConfig } from 'astro/config'

export default defineConfig({
  base: '/frameworks/astro',
  output: 'server',
  adapter: node({ mode: 'standalone' }),
})
