/** An Apache of the test's own, whose every page asks `mod_auth_openidc` who is there. */
import { spawn } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export const apache = '/usr/sbin/apache2'
export const modules = '/usr/lib/apache2/modules'

export interface Asking {
  readonly port: number
  readonly issuer: string
  readonly clientId: string
  readonly secret: string
}

const loaded = [
  'mpm_event',
  'authn_core',
  'authz_core',
  'authz_user',
  'auth_openidc',
  'headers',
  'dir',
  'mime',
]

const configuration = (folder: string, { port, issuer, clientId, secret }: Asking) => `
ServerRoot "${folder}"
ServerName localhost
Listen 127.0.0.1:${port}
PidFile "${folder}/pid"
ErrorLog "${folder}/errors"
DefaultRuntimeDir "${folder}"
${loaded.map((name) => `LoadModule ${name}_module ${modules}/mod_${name}.so`).join('\n')}
TypesConfig /etc/mime.types
DocumentRoot "${folder}/pages"
OIDCProviderMetadataURL ${issuer}/.well-known/openid-configuration
OIDCClientID ${clientId}
OIDCClientSecret ${secret}
OIDCRedirectURI http://localhost:${port}/callback
OIDCCryptoPassphrase a-passphrase-of-the-test
OIDCScope "openid profile email"
OIDCPKCEMethod S256
OIDCSSLValidateServer Off
OIDCRemoteUserClaim email
# Whatever lies above the folder is nobody's settings here.
<Directory "/">
  AllowOverride None
</Directory>
<Directory "${folder}/pages">
  AuthType openid-connect
  Require valid-user
  DirectoryIndex index.html
  Header set X-Citizen "%{OIDC_CLAIM_name}e"
  Header set X-Level "%{OIDC_CLAIM_acr}e"
</Directory>
<Location "/callback">
  AuthType openid-connect
  Require valid-user
</Location>
`

/** @returns what ends it */
export async function startApache(asking: Asking): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'citizen-apache-'))
  await mkdir(join(folder, 'pages'))
  await writeFile(join(folder, 'pages/index.html'), '<h1>Adentro</h1>')
  // Its workers are another user where it is started by root.
  await writeFile(join(folder, 'conf'), configuration(folder, asking))
  const child = spawn(apache, ['-f', join(folder, 'conf'), '-DFOREGROUND'], { stdio: 'inherit' })
  const ended = new Promise<void>((resolve) => {
    child.once('close', () => resolve())
  })
  return async () => {
    child.kill('SIGTERM')
    await ended
    await rm(folder, { recursive: true, force: true })
  }
}
