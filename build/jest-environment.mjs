import { createRequire } from 'node:module';
import { TestEnvironment } from 'jest-environment-node';

/** Node's own environment, and Node's own `require` for the libraries that jest-native.mjs leaves to it. */
export default class extends TestEnvironment {
  constructor(config, context) {
    super(config, context);
    this.global.nativeRequire = createRequire(import.meta.url);
  }
}
