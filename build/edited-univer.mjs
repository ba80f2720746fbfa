import { readFileSync } from 'node:fs';
import Module from 'node:module';
import { EDITED, editedUniver } from './univer-edits.mjs';

// Has Node load Univer edited as the products have it: what tests run is what people run.
const { '.js': loadScript } = Module._extensions;
Module._extensions['.js'] = (module, path) =>
  EDITED.test(path) ? module._compile(editedUniver(path, readFileSync(path, 'utf8')), path) : loadScript(module, path);
