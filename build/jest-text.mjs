/** Gives a page or a style sheet as its text, as the bundle has it. */
export default {
  process: (text) => ({ code: `module.exports = ${JSON.stringify(text)};` }),
};
