// Loads the program with what V8 made of it when it was built, which is done in half the time of making it again.
// V8 refuses what another version of it made: then the program is loaded as any other.
const { existsSync, readFileSync } = require('node:fs');
const { enableCompileCache } = require('node:module');
const { join } = require('node:path');
const { Script } = require('node:vm');

const dist = join(__dirname, '../dist');
const scripts = new Map();
const loaded = new Map();

function compile(name) {
  const filename = join(dist, name);
  const cache = `${filename}.cache`;
  return new Script(
    `(function (exports, require, module, __filename, __dirname) {${readFileSync(filename, 'utf8')}\n})`,
    { filename, cachedData: existsSync(cache) ? readFileSync(cache) : undefined },
  );
}

/** Runs a file of the program, unless it has been run before, and gives what it exports. */
function load(name) {
  const known = loaded.get(name);
  if (known) return known.exports;
  const script = scripts.get(name) ?? compile(name);
  scripts.set(name, script);
  const module = { exports: {} };
  loaded.set(name, module);
  const requireIn = (id) => (id.startsWith('./') ? load(id.slice(2)) : require(id));
  script.runInThisContext()(module.exports, requireIn, module, join(dist, name), dist);
  return module.exports;
}

/** Starts the program. */
function start() {
  const script = compile('main.cjs');
  // False where V8 took it, true where it refused it, undefined where there is none.
  if (script.cachedDataRejected !== false) {
    enableCompileCache();
    require(join(dist, 'main.cjs'));
    return;
  }
  scripts.set('main.cjs', script);
  load('main.cjs');
}

module.exports = { load, loaded, scripts, start };
