import { createRequire } from 'node:module';
import vm from 'node:vm';
import { TestEnvironment } from 'jest-environment-node';
import './edited-univer.mjs';

/**
 * Node's own environment, and Node's own `require` for the libraries that jest-native.mjs leaves to it. Its global
 * object is an ordinary one: the intercepted one of `vm.createContext()` makes every use of a global several times
 * slower.
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
