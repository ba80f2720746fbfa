/**
 * Has a library loaded by Node itself: once for all the test files of a worker, and at Node's speed (jest's sandbox
 * makes each use of a global slow).
 */
export default {
  process: (_text, file) => ({ code: `module.exports = nativeRequire(${JSON.stringify(file)});` }),
};
