import { readFileSync } from 'node:fs';
import Module, { createRequire } from 'node:module';
import vm from 'node:vm';
import { TestEnvironment } from 'jest-environment-node';
import { EDITED, editedUniver } from './univer-edits.mjs';

// Tests run Univer as the products do, edited.
const { '.js': loadScript } = Module._extensions;
Module._extensions['.js'] = (module, path) => (EDITED.test(path) ? module._compile(editedUniver(path, readFileSync(path, 'utf8')), path) : loadScript(module, path));

/**
 * Node's own environment, and Node's own `require` for the libraries that jest-native.mjs leaves to it. Its global object is an
 * ordinary one: the intercepted one of `vm.createContext()` makes every use of a global several times slower.
 */
export default class extends TestEnvironment {
  constructor(config, context) {
    const { createContext } = vm;
    vm.createContext = () => createContext(vm.constants.DONT_CONTEXTIFY);
    try {
      super(config, context);
    } finally {
      vm.createContext = createContext;
    }
    this.global.nativeRequire = createRequire(import.meta.url);
  }
}
