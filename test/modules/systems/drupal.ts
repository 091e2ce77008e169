/** Drupal of the folder that `DRUPAL` names, with its `web` and `vendor`, on SQLite. */
import { existsSync } from 'node:fs'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { administrator, type ContentSystem, type Inside } from './content-system.ts'
import { drupalByTheDocument, drupalSignsIn, drupalWrites } from './drupal-pages.ts'
import { lacksPhp, must, serves } from './php.ts'

const given = process.env['DRUPAL'] ?? ''

/** Runs PHP within the site. @param code gives a value back, by `return` */
function runs(folder: string, code: string): unknown {
  const whole = `
    chdir('${folder}/web');
    $autoloader = require 'autoload.php';
    $request = Symfony\\Component\\HttpFoundation\\Request::create('http://localhost/');
    $kernel = Drupal\\Core\\DrupalKernel::createFromRequest($request, $autoloader, 'prod');
    $kernel->boot();
    $kernel->preHandle($request);
    $request->setSession(new Symfony\\Component\\HttpFoundation\\Session\\Session(new Symfony\\Component\\HttpFoundation\\Session\\Storage\\MockArraySessionStorage()));
    Drupal::requestStack()->push($request);
    echo "\\x1e" . json_encode((function () { ${code} })());`
  const said = must('php', ['-d', 'memory_limit=512M', '-r', whole], folder)
  return JSON.parse(said.slice(said.lastIndexOf('\u001e') + 1))
}

const text = (value: unknown) =>
  `json_decode(base64_decode('${Buffer.from(JSON.stringify(value)).toString('base64')}'), true)`

const user = (id: string) => `Drupal\\user\\Entity\\User::load(${Number(id)})`

function inside(folder: string): Inside {
  const run = (code: string) => runs(folder, code)
  return {
    sets({ server, signsIn, role, rules }) {
      const values = { server, sign_in: signsIn, role, rules }
      run(`$config = Drupal::configFactory()->getEditable('citizen_auth.settings');
        foreach (${text(values)} as $key => $value) { $config->set($key, $value); }
        $config->save();`)
    },
    usersOf: (identity) =>
      run(`$ids = Drupal::database()->query('SELECT uid FROM {citizen_auth_identity} WHERE identity = :i', [':i' => ${text(identity)}])->fetchCol();
        return array_map(fn($id) => [(string) $id, Drupal\\user\\Entity\\User::load($id)->getRoles(TRUE)], $ids);`) as ReturnType<
        Inside['usersOf']
      >,
    mailOf: (id) => String(run(`return (string) ${user(id)}->getEmail();`)),
    givesByHand: (id, role) => void run(`${user(id)}->addRole('${role}')->save();`),
    takesByHand: (id, role) => void run(`${user(id)}->removeRole('${role}')->save();`),
    addsStaff: ({ name, password }, role) =>
      void run(`Drupal\\user\\Entity\\User::create(['name' => '${name}', 'pass' => '${password}',
        'status' => 1, 'roles' => ['${role}']])->save();`),
    forgetsKeys: () => void run("Drupal::cache()->delete('citizen_auth:keys');"),
    // As Drupal itself does for each language: the file that the module names is read into the database.
    speaksSpanish: () =>
      void run(`Drupal\\language\\Entity\\ConfigurableLanguage::createFromLangcode('es')->save();
        Drupal::configFactory()->getEditable('system.site')->set('default_langcode', 'es')->save();
        Drupal::configFactory()->getEditable('language.negotiation')->set('url.prefixes', ['es' => '', 'en' => 'en'])->save();
        foreach (['translation', 'bulk', 'compare'] as $part) {
          Drupal::moduleHandler()->loadInclude('locale', 'inc', "locale.$part");
        }
        locale_translation_flush_projects();
        $source = locale_translation_source_build(locale_translation_get_projects(['citizen_auth'])['citizen_auth'], 'es');
        $file = locale_translation_source_check_file($source);
        Drupal\\locale\\Gettext::fileToDatabase($file, []);
        foreach (Drupal\\node\\Entity\\Node::loadMultiple() as $node) { $node->set('langcode', 'es')->save(); }
        _locale_refresh_translations(['es']);
        drupal_flush_all_caches();`),
  }
}

export const drupal: ContentSystem = {
  title: 'Drupal',
  missing: () => [
    ...lacksPhp('pdo_sqlite', 'gd', 'dom', 'mbstring'),
    ...(existsSync(join(given, 'web/core/lib/Drupal.php')) &&
    existsSync(join(given, 'vendor/autoload.php'))
      ? []
      : [
          'DRUPAL, the folder of a Drupal 10 or 11 with web/ and vendor/ (composer create-project drupal/recommended-project)',
        ]),
  ],
  async start(port) {
    const folder = await mkdtemp(join(tmpdir(), 'citizen-drupal-'))
    await cp(given, folder, { recursive: true })
    const web = join(folder, 'web')
    const install = ['install', 'standard', '--site-name=Ciudad Abierta', '--no-interaction']
    must('php', ['-d', 'memory_limit=512M', 'core/scripts/drupal', ...install], web)
    runs(
      folder,
      `${user('1')}->setUsername('${administrator.name}')->setPassword('${administrator.password}')->save();
      foreach (['contributor', 'officer'] as $name) {
        Drupal\\user\\Entity\\Role::create(['id' => $name, 'label' => $name])->save();
      }`,
    )
    const end = await serves(web, port, join(web, '.ht.router.php'))
    const stop = async () => {
      end()
      await rm(folder, { recursive: true, force: true })
    }
    return { site: `http://localhost:${port}`, folder, stop }
  },
  byTheDocument: drupalByTheDocument,
  signsIn: drupalSignsIn,
  writes: drupalWrites,
  receiver: '/citizen-auth/sign-in',
  signOut: '/citizen-auth/sign-out',
  opensSession: (cookie) => /^S?SESS[0-9a-f]+=(?!deleted)/.test(cookie),
  roles: {
    usual: [],
    some: 'contributor',
    other: 'officer',
    author: 'content_editor',
    all: 'administrator',
  },
  async signsOut(page, site) {
    await page.goto(`${site}/user/logout`)
    // From Drupal 10.3 on, it asks once more.
    const asks = page.locator('#user-logout-confirm input[type=submit]')
    if (await asks.isVisible()) await asks.click()
  },
  inside,
}
