/**
 * `npm run test:clients`: signs a citizen in at Apache's `mod_auth_openidc`, or says that it is not installed; and asks this
 * provider and another one the same.
 */
import { existsSync } from 'node:fs'
import { runTests } from '../support/run-tests.ts'
import { apache, modules } from './apache.ts'

const hasApache = existsSync(apache) && existsSync(`${modules}/mod_auth_openidc.so`)
if (!hasApache)
  console.error('Apache is not installed: apt-get install apache2 libapache2-mod-auth-openidc')

const status = runTests('test/clients.config.ts', hasApache ? [] : ['oracle'])
process.exitCode = hasApache ? status : 1
